package io.tingfeng.extract;

import io.tingfeng.extract.address.Identity;
import io.tingfeng.extract.address.WebAddress;
import io.tingfeng.model.HtmlSource;
import io.tingfeng.model.Page;
import io.tingfeng.model.Post;
import io.tingfeng.text.TextDecoder;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads a page that lists articles or holds several posts, by the selectors of its source. */
final class HtmlList {
  private static final int MOST_POSTS = 500;

  private final HtmlSource source;
  private final Page page;
  private final Document document;

  HtmlList(HtmlSource source, Page page) {
    this.source = source;
    this.page = page;
    String text = TextDecoder.decode(page.body(), page.contentType()).text();
    this.document = Jsoup.parse(text, page.address().toString());
  }

  /** The links of the list; a list without a single one was redesigned. */
  Extraction links(String selector) {
    URI base = base();
    Map<String, URI> links = new LinkedHashMap<>();
    for (Element element : document.select(selector)) {
      Element anchor = element.hasAttr("href") ? element : element.selectFirst("a[href]");
      if (anchor != null && links.size() < source.maxLinks()) {
        WebAddress.resolve(base, anchor.attr("href"))
            .ifPresent(link -> links.putIfAbsent(Identity.of(link), link));
      }
    }
    if (links.isEmpty()) {
      return new Extraction.Unreadable("redesigned: no link stands at " + selector);
    }
    return new Extraction.Posts(List.of(), List.copyOf(links.values()), next(), List.of());
  }

  /** The posts of the page. */
  Extraction posts(String selector) {
    PostDraft draft = new PostDraft(source.profile(), page);
    Selected selected = new Selected(source.select());
    List<Post> posts = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    int number = 0;
    for (Element element : document.select(selector)) {
      number++;
      if (number > MOST_POSTS) {
        faults.add("posts after " + MOST_POSTS + " are left out");
        break;
      }
      Optional<Post> post = draft.post(selected.fields(element));
      if (post.isPresent()) {
        posts.add(post.get());
      } else {
        faults.add("post " + number + " has neither title nor text");
      }
    }
    if (posts.isEmpty()) {
      return new Extraction.Unreadable("redesigned: no post stands at " + selector);
    }
    return new Extraction.Posts(posts, List.of(), next(), faults);
  }

  private Optional<URI> next() {
    return NextPage.after(
        source.paging(), source.address(), page.address(), path -> Optional.empty());
  }

  private URI base() {
    Element base = document.selectFirst("base[href]");
    return Optional.ofNullable(base)
        .flatMap(element -> WebAddress.resolve(page.address(), element.attr("href")))
        .orElse(page.address());
  }
}
