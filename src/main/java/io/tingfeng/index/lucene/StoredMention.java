package io.tingfeng.index.lucene;

import io.tingfeng.model.Mention;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;

/** Reads the mention that a document keeps. */
final class StoredMention {
  private static final Set<String> FIELD = Set.of(Schema.MENTION);

  private StoredMention() {}

  static Mention read(StoredFields stored, int doc) throws IOException {
    BytesRef bytes = stored.document(doc, FIELD).getBinaryValue(Schema.MENTION);
    if (bytes == null) {
      throw new CorruptIndexException("document " + doc + " keeps no mention", "stored mention");
    }
    return MentionCodec.decode(bytes);
  }
}
