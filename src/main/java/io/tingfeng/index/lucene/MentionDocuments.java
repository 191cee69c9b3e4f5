package io.tingfeng.index.lucene;

import io.tingfeng.index.MentionIndex.Facet;
import io.tingfeng.index.MentionQuery.Number;
import io.tingfeng.model.Engagement;
import io.tingfeng.model.Mention;
import io.tingfeng.model.MentionId;
import io.tingfeng.model.Names;
import io.tingfeng.model.Post;
import io.tingfeng.model.PostId;
import io.tingfeng.text.Folding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** Turns the mentions of one post into the documents of one block. */
final class MentionDocuments {
  /** Positions for phrases; all texts weigh alike, so no norms. */
  private static final FieldType PAIRS = tokens(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

  /** Frequencies and lengths for ranking; nobody asks for phrases of words. */
  private static final FieldType RANKED = tokens(IndexOptions.DOCS_AND_FREQS, false);

  private MentionDocuments() {}

  /** The term that all mentions of a post share, and no others. */
  static Term term(PostId post) {
    return new Term(Schema.POST, hash(post));
  }

  /**
   * The documents of a post's mentions.
   *
   * @throws IllegalArgumentException when the mentions are not those of this post
   */
  static List<Document> of(PostId post, Collection<Mention> mentions) {
    check(post, mentions);
    String hash = hash(post);
    List<Document> documents = new ArrayList<>(mentions.size());
    for (Mention mention : mentions) {
      documents.add(document(hash, mention));
    }
    return documents;
  }

  private static void check(PostId post, Collection<Mention> mentions) {
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("a post is kept by one mention at least: " + post.key());
    }
    Set<MentionId> ids = new HashSet<>();
    Post first = mentions.iterator().next().post();
    for (Mention mention : mentions) {
      if (!mention.post().id().equals(post) || !mention.post().at().equals(first.at())) {
        throw new IllegalArgumentException("not a mention in " + post.key() + ": " + mention.id());
      }
      if (!ids.add(mention.id())) {
        throw new IllegalArgumentException("two mentions with one id: " + mention.id());
      }
    }
  }

  private static Document document(String hash, Mention mention) {
    Document to = new Document();
    Post post = mention.post();
    to.add(new StringField(Schema.ID, mention.id().value(), Field.Store.NO));
    to.add(new StringField(Schema.POST, hash, Field.Store.NO));
    to.add(NumericDocValuesField.indexedField(Schema.AT, Schema.micros(post.at())));
    to.add(new NumericDocValuesField(Schema.TIE, Long.parseUnsignedLong(hash, 0, 16, 16)));
    to.add(new Field(Schema.PAIRS, new Pairs(Folding.fold(post.wording())), PAIRS));
    addValues(to, mention);
    addWords(to, mention.words());
    addNumbers(to, mention);
    to.add(new StoredField(Schema.MENTION, MentionCodec.encode(mention)));
    return to;
  }

  private static void addValues(Document to, Mention mention) {
    mention.brand().ifPresent(brand -> add(to, Facet.BRAND, brand.value()));
    add(to, Facet.SOURCE, mention.post().id().source().value());
    // Readers know a source by its name; it is found by that too and counted by its id.
    to.add(found(Facet.SOURCE, mention.outlet().name()));
    add(to, Facet.PLATFORM, mention.outlet().platform());
    add(to, Facet.AUTHORITY, mention.outlet().authority().word());
    mention.post().author().ifPresent(author -> add(to, Facet.AUTHOR, author));
    add(to, Facet.TONE, mention.negativity().tone().word());
    mention.grievance().type().ifPresent(type -> add(to, Facet.COMPLAINT_TYPE, type));
    mention.sensitive().forEach(category -> add(to, Facet.SENSITIVE, category));
    addNames(to, mention.names());
    mention
        .story()
        .ifPresent(
            place -> {
              add(to, Facet.STORY, place.story().value());
              add(to, Facet.ROLE, place.role());
            });
  }

  private static void addNames(Document to, Names names) {
    names.places().forEach(place -> add(to, Facet.PLACE, place));
    names.people().forEach(person -> add(to, Facet.PERSON, person));
    names.organisations().forEach(body -> add(to, Facet.ORGANISATION, body));
  }

  private static void addWords(Document to, List<String> words) {
    List<String> terms = words.stream().map(Schema::term).toList();
    to.add(new Field(Schema.RANKED_WORDS, new WordStream(terms), RANKED));
    for (String term : new HashSet<>(terms)) {
      to.add(counted(Facet.WORD, term));
    }
  }

  private static void addNumbers(Document to, Mention mention) {
    Engagement engagement = mention.post().engagement();
    add(to, Number.NEGATIVE, Schema.sortable(mention.negativity().score()));
    add(to, Number.POINTS, Schema.sortable(mention.grievance().points()));
    add(to, Number.READS, engagement.reads());
    add(to, Number.LIKES, engagement.likes());
    add(to, Number.COMMENTS, engagement.comments());
    add(to, Number.REPOSTS, engagement.reposts());
  }

  private static void add(Document to, Number number, OptionalLong value) {
    value.ifPresent(known -> add(to, number, known));
  }

  private static void add(Document to, Number number, long value) {
    to.add(NumericDocValuesField.indexedField(Schema.field(number), value));
  }

  private static void add(Document to, Facet facet, String value) {
    to.add(found(facet, value));
    to.add(counted(facet, value));
  }

  private static Field found(Facet facet, String value) {
    return new StringField(Schema.field(facet), Schema.term(value), Field.Store.NO);
  }

  private static Field counted(Facet facet, String value) {
    return new SortedSetDocValuesField(Schema.field(facet), new BytesRef(Schema.value(value)));
  }

  /** 96 bits of SHA-256, which the name of a post without a brand is made of. */
  private static String hash(PostId post) {
    return MentionId.of(post, Optional.empty()).value();
  }

  private static FieldType tokens(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }
}
