package io.tingfeng.index.lucene;

import io.tingfeng.index.IndexLockedException;
import io.tingfeng.index.IndexNotWritableException;
import io.tingfeng.index.IndexUnusableException;
import io.tingfeng.model.TingfengException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.store.LockObtainFailedException;

/** Names what Lucene reports, for the people who must mend it. */
final class Faults {
  private Faults() {}

  /** What went wrong while the index was opened or written. */
  static TingfengException writing(String place, Throwable fault) {
    return switch (fault) {
      case MergePolicy.MergeException merge -> writing(place, causeOf(merge));
      case LockObtainFailedException locked -> new IndexLockedException(place, locked);
      case IOException io -> isDamage(io) ? reading(place, io) : notWritable(place, io);
      default -> notWritable(place, fault);
    };
  }

  private static TingfengException notWritable(String place, Throwable fault) {
    return new IndexNotWritableException(place, fault);
  }

  private static Throwable causeOf(MergePolicy.MergeException merge) {
    Throwable cause = merge.getCause();
    return cause == null ? new IOException(merge.getMessage()) : cause;
  }

  /** What went wrong while the index was read. */
  static TingfengException reading(String place, IOException fault) {
    return new IndexUnusableException(place, what(fault), fault);
  }

  private static boolean isDamage(IOException fault) {
    return fault instanceof CorruptIndexException
        || fault instanceof IndexFormatTooOldException
        || fault instanceof IndexFormatTooNewException
        || fault instanceof IndexNotFoundException
        || fault instanceof NoSuchFileException
        || fault instanceof FileNotFoundException
        || fault instanceof EOFException;
  }

  private static String what(IOException fault) {
    return switch (fault) {
      case CorruptIndexException corrupt ->
          corrupt.getResourceDescription() + " is damaged (" + corrupt.getOriginalMessage() + ")";
      case IndexFormatTooOldException old -> "its Lucene format is too old";
      case IndexFormatTooNewException young -> "a newer program wrote its Lucene format";
      case NoSuchFileException missing -> missing.getFile() + " is missing";
      default -> String.valueOf(fault.getMessage());
    };
  }
}
