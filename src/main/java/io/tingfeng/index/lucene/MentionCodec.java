package io.tingfeng.index.lucene;

import io.tingfeng.model.Authority;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.ChannelClass;
import io.tingfeng.model.Cue;
import io.tingfeng.model.Fingerprint;
import io.tingfeng.model.Grievance;
import io.tingfeng.model.Mention;
import io.tingfeng.model.MentionId;
import io.tingfeng.model.Names;
import io.tingfeng.model.Negativity;
import io.tingfeng.model.Outlet;
import io.tingfeng.model.Sighting;
import io.tingfeng.model.StoryId;
import io.tingfeng.model.StoryPlace;
import io.tingfeng.model.Tone;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.util.BytesRef;

/**
 * Mentions as bytes and back, equal in every part. The first byte is the version of the form; the
 * words are written as places in the wording where they stand there, which halves the bytes.
 */
final class MentionCodec {
  private static final byte VERSION = 3;

  /** The first form with names. */
  private static final byte NAMED = 3;

  /** The form before stories. */
  private static final byte PLAIN = 1;

  private MentionCodec() {}

  /** The mention as bytes. */
  static byte[] encode(Mention mention) {
    Packer to = new Packer();
    to.version(VERSION);
    to.text(mention.id().value());
    to.optional(mention.brand(), brand -> to.text(brand.value()));
    PostCodec.encode(to, mention.post());
    Outlet outlet = mention.outlet();
    to.text(outlet.name());
    to.text(outlet.platform());
    to.constant(outlet.authority());
    to.constant(outlet.channel());
    to.list(mention.sightings(), sighting -> encode(to, sighting));
    encode(to, mention.negativity());
    encode(to, mention.grievance());
    to.list(mention.sensitive().stream().sorted().toList(), to::text);
    to.bits(mention.fingerprint().bits());
    WordPlaces.encode(to, mention.post().wording(), mention.words());
    to.optional(
        mention.story(),
        place -> {
          to.text(place.story().value());
          to.number(place.isReprint() ? 1 : 0);
        });
    encode(to, mention.names());
    return to.bytes();
  }

  /** The mention that bytes stand for. */
  static Mention decode(BytesRef bytes) throws CorruptIndexException {
    Unpacker from = new Unpacker(bytes);
    try {
      return mention(from, from.version(PLAIN, VERSION));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new CorruptIndexException("a mention cannot be read", "stored mention", e);
    }
  }

  private static Mention mention(Unpacker from, byte version) throws CorruptIndexException {
    MentionId id = new MentionId(from.text());
    var brand = from.optional(() -> new BrandId(from.text()));
    var post = PostCodec.decode(from);
    Outlet outlet =
        new Outlet(
            from.text(),
            from.text(),
            from.constant(Authority.class),
            from.constant(ChannelClass.class));
    Mention nameless =
        new Mention(
            id,
            brand,
            post,
            outlet,
            from.list(() -> sighting(from)),
            negativity(from),
            grievance(from),
            Set.copyOf(from.list(from::text)),
            new Fingerprint(from.bits()),
            WordPlaces.decode(from, post.wording()),
            Names.NONE,
            version == PLAIN ? Optional.empty() : from.optional(() -> place(from)));
    return version < NAMED ? nameless : nameless.naming(names(from));
  }

  private static void encode(Packer to, Names names) {
    to.list(names.places(), to::text);
    to.list(names.people(), to::text);
    to.list(names.organisations(), to::text);
  }

  private static Names names(Unpacker from) throws CorruptIndexException {
    return new Names(from.list(from::text), from.list(from::text), from.list(from::text));
  }

  private static StoryPlace place(Unpacker from) {
    return new StoryPlace(new StoryId(from.text()), from.number() == 1);
  }

  private static void encode(Packer to, Sighting sighting) {
    to.text(sighting.brand().value());
    to.text(sighting.alias());
    to.number(sighting.start());
    to.number(sighting.end());
  }

  private static Sighting sighting(Unpacker from) {
    return new Sighting(
        new BrandId(from.text()), from.text(), from.smallNumber(), from.smallNumber());
  }

  private static void encode(Packer to, Negativity negativity) {
    to.real(negativity.score());
    to.constant(negativity.tone());
    to.list(
        negativity.cues(),
        cue -> {
          to.number(cue.start());
          to.number(cue.end());
          to.text(cue.term());
          to.real(cue.weight());
          to.constant(cue.kind());
        });
  }

  private static Negativity negativity(Unpacker from) {
    return new Negativity(
        from.real(),
        from.constant(Tone.class),
        from.list(
            () ->
                new Cue(
                    from.smallNumber(),
                    from.smallNumber(),
                    from.text(),
                    from.real(),
                    from.constant(Cue.Kind.class))));
  }

  private static void encode(Packer to, Grievance grievance) {
    to.optional(grievance.type(), to::text);
    to.real(grievance.points());
    to.list(grievance.classes().stream().sorted().toList(), to::text);
    to.list(
        grievance.reasons(),
        reason -> {
          to.text(reason.term());
          to.text(reason.wordClass());
          to.real(reason.points());
        });
  }

  private static Grievance grievance(Unpacker from) {
    return new Grievance(
        from.optional(from::text),
        from.real(),
        Set.copyOf(from.list(from::text)),
        from.list(() -> new Grievance.Reason(from.text(), from.text(), from.real())));
  }
}
