package io.tingfeng.cli;

import io.tingfeng.model.TingfengException;
import java.nio.file.Path;

/** A workspace in which nothing was indexed yet. */
public final class NothingYetException extends TingfengException {
  private static final long serialVersionUID = 1L;

  public NothingYetException(Path workspace) {
    super(
        "nothing has been indexed in "
            + workspace.toAbsolutePath().normalize()
            + " yet; begin with ./tingfeng demo, ./tingfeng import FILE or ./tingfeng serve");
  }
}
