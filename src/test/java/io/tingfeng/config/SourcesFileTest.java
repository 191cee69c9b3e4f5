package io.tingfeng.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tingfeng.model.Authority;
import io.tingfeng.model.ChannelClass;
import io.tingfeng.model.FeedSource;
import io.tingfeng.model.HtmlSource;
import io.tingfeng.model.InboxSource;
import io.tingfeng.model.JsonSource;
import io.tingfeng.model.Paging;
import io.tingfeng.model.Problem;
import io.tingfeng.model.Problems;
import io.tingfeng.model.SitemapSource;
import io.tingfeng.model.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesFileTest {
  @TempDir Path workspace;

  private List<Source> read(String text) throws IOException {
    Files.writeString(workspace.resolve("sources.yml"), text);
    return SourcesFile.read(workspace);
  }

  private List<Problem> faults(String text) {
    return catchThrowableOfType(Problems.class, () -> read(text)).all();
  }

  @Test
  void everyKindIsReadWithItsOwnKeys() throws IOException {
    List<Source> sources =
        read(
            """
            sources:
              - {id: news, kind: feed, address: "https://news.example/rss.xml"}
              - id: list
                kind: json
                address: "https://api.example/list?page={page}"
                items: $.data[*]
                fields: {title: $.a | $.b, reads: $.n}
                paging: {from: 0, pages: 4}
              - id: board
                kind: html
                address: https://bbs.example/
                posts: div.post
                select: {title: h3, text: .body}
              - {id: map, kind: sitemap, address: "https://news.example/sitemap.xml", maxLinks: 7}
              - {id: drop, kind: inbox, folder: data/inbox}
            """);

    assertThat(sources)
        .hasExactlyElementsOfTypes(
            FeedSource.class,
            JsonSource.class,
            HtmlSource.class,
            SitemapSource.class,
            InboxSource.class);
    JsonSource json = (JsonSource) sources.get(1);
    assertThat(json.fields()).containsEntry("title", List.of("$.a", "$.b"));
    assertThat(json.paging()).isEqualTo(new Paging.Numbered(0, 4));
    assertThat(((HtmlSource) sources.get(2)).posts()).contains("div.post");
    assertThat(((SitemapSource) sources.get(3)).maxLinks()).isEqualTo(7);
    assertThat(((InboxSource) sources.get(4)).folder()).isEqualTo(workspace.resolve("data/inbox"));
  }

  @Test
  void onlyASourceThatSaysSoMayLiveInAPrivateNetwork() throws IOException {
    List<Source> sources =
        read(
            """
            sources:
              - {id: news, kind: feed, address: "https://news.example/rss.xml"}
              - {id: intra, kind: feed, address: "http://10.1.2.3/rss", privateNetworks: true}
            """);

    assertThat(sources)
        .extracting(source -> source.profile().privateNetworks())
        .containsExactly(false, true);
  }

  @Test
  void anEntryTakesFromTheDefaultsBlockWhatItDoesNotSay() throws IOException {
    Source source =
        read("""
        defaults: {every: 5m, authority: portal, channel: major, maxBytes: 2MB}
        sources:
          - {id: news, kind: feed, address: "https://news.example/rss", every: 90s}
        """)
            .getFirst();

    assertThat(source.profile().pace().every()).isEqualTo(Duration.ofSeconds(90));
    assertThat(source.profile().pace().maxBytes()).isEqualTo(2 << 20);
    assertThat(source.profile().authority()).isEqualTo(Authority.PORTAL);
    assertThat(source.profile().channel()).isEqualTo(ChannelClass.MAJOR);
    assertThat(source.profile().name()).isEqualTo("news");
  }

  @Test
  void allFaultsComeAtOnceEachWithLineKeyAndMend() {
    List<Problem> faults =
        faults(
            """
            sources:
              - id: News!
                kind: feed
                address: https://news.example/rss
              - id: a-feed
                kind: fed
                adress: https://news.example/rss
              - id: b-feed
                kind: feed
                address: ftp://news.example/rss
                every: soon
                authority: centrall
            """);

    assertThat(faults)
        .extracting(Problem::toString)
        .containsExactly(
            "sources.yml:2 sources[1].id: News! is not an id; use 2 to 40 of a-z, 0-9 and -",
            "sources.yml:6 sources[2].kind: fed is unknown; did you mean feed?",
            "sources.yml:7 sources[2].adress: is unknown; did you mean address?",
            "sources.yml:10 sources[3].address: is not a web address: ftp://news.example/rss;"
                + " begin with http:// or https://",
            "sources.yml:11 sources[3].every: cannot be read: soon; write 30s, 10m, 2h or 1d",
            "sources.yml:12 sources[3].authority: centrall is unknown; did you mean central?");
  }

  @Test
  void twoEntriesCannotShareAnId() {
    assertThat(
            faults(
                """
                sources:
                  - {id: news, kind: feed, address: "https://a.example/rss"}
                  - {id: news, kind: feed, address: "https://b.example/rss"}
                """))
        .extracting(Problem::what)
        .containsExactly("news stands on line 2 already");
  }

  @Test
  void aKeyThatStandsTwiceIsAFault() {
    assertThat(
            faults(
                """
                sources:
                  - id: news
                    kind: feed
                    kind: json
                    address: https://a.example/rss
                """))
        .extracting(Problem::line, Problem::what)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(4, "stands twice"));
  }

  @Test
  void pagingNeedsAPlaceInTheAddress() {
    assertThat(
            faults(
                """
                sources:
                  - id: list
                    kind: json
                    address: https://api.example/list
                    items: $[*]
                    fields: {title: $.t}
                    paging: {pages: 3}
                """))
        .extracting(Problem::mend)
        .containsExactly("put {page} into it");
  }

  @Test
  void cookiesAndLoginsAreNotSent() {
    assertThat(
            faults(
                """
                sources:
                  - id: list
                    kind: json
                    address: https://api.example/list
                    headers: {Cookie: "SUB=1"}
                    items: $[*]
                    fields: {title: $.t}
                """))
        .extracting(Problem::mend)
        .containsExactly("logins are not bypassed");
  }

  @Test
  void brokenYamlIsNamedWithItsLine() {
    assertThat(faults("sources:\n  - id: [news\n"))
        .singleElement()
        .satisfies(fault -> assertThat(fault.line()).isEqualTo(3));
  }

  @Test
  void aMissingFileSaysWhatToDo() {
    Problems problems =
        catchThrowableOfType(Problems.class, () -> SourcesFile.read(workspace.resolve("no")));

    assertThat(problems.all().getFirst().what()).startsWith("there is no such file");
  }

  @Test
  void theShippedSourcesAreReadWithoutAFault() {
    List<Source> sources = SourcesFile.read(Path.of("."));

    assertThat(sources.stream().filter(source -> source.profile().enabled()))
        .hasSizeGreaterThanOrEqualTo(30);
    assertThat(sources).allSatisfy(s -> assertThat(s.profile().legal()).isNotEmpty());
  }
}
