package io.tingfeng.extract;

import io.tingfeng.extract.address.Canonical;
import io.tingfeng.extract.address.Identity;
import io.tingfeng.extract.html.Article;
import io.tingfeng.extract.html.ArticleExtractor;
import io.tingfeng.model.Page;
import io.tingfeng.model.Post;
import io.tingfeng.model.SourceProfile;
import io.tingfeng.model.Words;
import io.tingfeng.text.TextDecoder;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Makes posts of an article page: one, or those of a thread. */
final class ArticlePosts {
  private final SourceProfile profile;
  private final Map<String, String> select;
  private final Page page;

  ArticlePosts(SourceProfile profile, Map<String, String> select, Page page) {
    this.profile = profile;
    this.select = select;
    this.page = page;
  }

  Extraction read() {
    String html = TextDecoder.decode(page.body(), page.contentType()).text();
    Article article =
        ArticleExtractor.extract(
            html, Optional.of(page.address()), page.fetchedAt(), profile.zone());
    Map<String, String> selected = selected(html);
    if (!article.kind().isReadable() && !selected.containsKey("text")) {
      return new Extraction.Unreadable(Words.of(article.kind()));
    }
    return posts(article, selected);
  }

  /** What the source's own selectors find; it wins over what is found automatically. */
  private Map<String, String> selected(String html) {
    if (select.isEmpty()) {
      return Map.of();
    }
    Document document = Jsoup.parse(html, page.address().toString());
    Map<String, String> found = new HashMap<>();
    select.forEach(
        (field, selector) -> {
          String value = Selected.value(field, document, selector);
          if (!value.isBlank()) {
            found.put(field, value);
          }
        });
    return found;
  }

  private Extraction posts(Article article, Map<String, String> selected) {
    PostDraft draft = new PostDraft(profile, page);
    URI own = Canonical.of(page.address(), article.canonical());
    String address = own.toString();
    Map<String, String> fields = new HashMap<>();
    fields.put("title", article.title());
    fields.put("text", article.text());
    fields.put("link", address);
    article.author().ifPresent(author -> fields.put("author", author));
    article
        .publishedAt()
        .ifPresent(time -> fields.put("publishedAt", time.at(profile.zone()).toString()));
    fields.putAll(selected);
    List<Post> posts = new ArrayList<>();
    Optional<Post> first = draft.post(fields);
    if (first.isEmpty()) {
      return new Extraction.Unreadable("empty: neither title nor text was found");
    }
    posts.add(first.get());
    for (Article.Reply reply : article.replies()) {
      draft.post(reply(reply, own)).ifPresent(posts::add);
    }
    return new Extraction.Posts(posts, List.of(), Optional.empty(), List.of());
  }

  private Map<String, String> reply(Article.Reply reply, URI address) {
    Map<String, String> fields = new HashMap<>();
    fields.put("id", Identity.of(address) + "#" + reply.floor());
    fields.put("title", "");
    fields.put("text", reply.text());
    fields.put("link", address.toString());
    reply.author().ifPresent(author -> fields.put("author", author));
    reply
        .publishedAt()
        .ifPresent(time -> fields.put("publishedAt", time.at(profile.zone()).toString()));
    return fields;
  }
}
