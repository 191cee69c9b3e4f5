package io.tingfeng.cli;

import picocli.CommandLine.IVersionProvider;

/** Names the version that was built. */
public final class Version implements IVersionProvider {

  /** The version, or a word that says that it was not packaged. */
  public static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }

  /** Name and version, as evidence names what wrote it. */
  public static String software() {
    return "Tingfeng " + number();
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "tingfeng " + number(), "Java " + Runtime.version(),
    };
  }
}
