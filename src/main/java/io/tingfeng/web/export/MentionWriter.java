package io.tingfeng.web.export;

import io.tingfeng.model.Mention;
import java.io.IOException;

/** A file that mentions are written to, one after the other. */
public interface MentionWriter extends AutoCloseable {

  /** Writes one mention. */
  void write(Mention mention) throws IOException;

  /** Finishes the file. */
  @Override
  void close() throws IOException;
}
