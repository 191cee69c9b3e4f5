package io.tingfeng.index.lucene;

import io.tingfeng.model.Engagement;
import io.tingfeng.model.Post;
import io.tingfeng.model.PostId;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.Standing;
import java.net.URI;

/** The post inside an encoded mention. */
final class PostCodec {
  private PostCodec() {}

  static void encode(Packer to, Post post) {
    to.text(post.id().source().value());
    to.text(post.id().externalId());
    to.optional(post.address(), address -> to.text(address.toString()));
    to.text(post.title());
    to.text(post.text());
    to.optional(post.author(), to::text);
    to.optional(post.publishedAt(), to::time);
    to.time(post.seenAt());
    Engagement engagement = post.engagement();
    to.counter(engagement.reads());
    to.counter(engagement.likes());
    to.counter(engagement.comments());
    to.counter(engagement.reposts());
    to.place(post.standing().place());
    to.counter(post.standing().heat());
  }

  static Post decode(Unpacker from) {
    return new Post(
        new PostId(new SourceId(from.text()), from.text()),
        from.optional(() -> URI.create(from.text())),
        from.text(),
        from.text(),
        from.optional(from::text),
        from.optional(from::time),
        from.time(),
        new Engagement(from.counter(), from.counter(), from.counter(), from.counter()),
        new Standing(from.place(), from.counter()));
  }
}
