package io.tingfeng.store;

import io.tingfeng.model.TingfengException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The database cannot do what was asked; the message says why and what to do. */
public final class StoreException extends TingfengException {
  private static final long serialVersionUID = 1L;

  /** SQLite keeps the primary result code in the low byte of an extended one. */
  private static final int PRIMARY = 0xff;

  private final Fault fault;

  /** Why the database cannot work. */
  public enum Fault {
    DISK_FULL("the disk is full; nothing of the last step was written, free some space"),
    READ_ONLY("cannot be written; give the program the right to write to this folder"),
    LOCKED("locked by another process; stop the other tingfeng or wait until its work is done"),
    CORRUPT("not a sound database; restore it from the last backup"),
    NEWER("written by a newer tingfeng; start that version or restore an older backup"),
    OTHER("the database refused");

    private final String words;

    Fault(String words) {
      this.words = words;
    }
  }

  private StoreException(Fault fault, String place) {
    super(place + ": " + fault.words);
    this.fault = fault;
  }

  private StoreException(Fault fault, String place, Throwable cause) {
    super(place + ": " + fault.words + detail(fault, cause), cause);
    this.fault = fault;
  }

  /** A fault that no exception of the engine stands behind. */
  static StoreException of(Fault fault, String place) {
    return new StoreException(fault, place);
  }

  /** The fault that an exception of the pool, of Flyway or of Jdbi carries. */
  static StoreException of(String place, Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite) {
        return new StoreException(faultOf(sqlite.getResultCode()), place, thrown);
      }
    }
    return new StoreException(Fault.OTHER, place, thrown);
  }

  /** Why, as a value. */
  public Fault fault() {
    return fault;
  }

  private static Fault faultOf(SQLiteErrorCode code) {
    int primary = code.code & PRIMARY;
    if (primary == SQLiteErrorCode.SQLITE_FULL.code) {
      return Fault.DISK_FULL;
    }
    if (primary == SQLiteErrorCode.SQLITE_READONLY.code
        || primary == SQLiteErrorCode.SQLITE_CANTOPEN.code
        || primary == SQLiteErrorCode.SQLITE_PERM.code) {
      return Fault.READ_ONLY;
    }
    if (primary == SQLiteErrorCode.SQLITE_BUSY.code
        || primary == SQLiteErrorCode.SQLITE_LOCKED.code) {
      return Fault.LOCKED;
    }
    if (primary == SQLiteErrorCode.SQLITE_CORRUPT.code
        || primary == SQLiteErrorCode.SQLITE_NOTADB.code) {
      return Fault.CORRUPT;
    }
    return Fault.OTHER;
  }

  private static String detail(Fault fault, @Nullable Throwable cause) {
    return fault == Fault.OTHER && cause != null ? " (" + cause.getMessage() + ")" : "";
  }
}
