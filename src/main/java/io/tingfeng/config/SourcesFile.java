package io.tingfeng.config;

import io.tingfeng.model.Authority;
import io.tingfeng.model.ChannelClass;
import io.tingfeng.model.FeedSource;
import io.tingfeng.model.HtmlSource;
import io.tingfeng.model.InboxSource;
import io.tingfeng.model.JsonSource;
import io.tingfeng.model.Pace;
import io.tingfeng.model.Paging;
import io.tingfeng.model.Problems;
import io.tingfeng.model.SitemapSource;
import io.tingfeng.model.Source;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.SourceProfile;
import io.tingfeng.text.Spelling;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code sources.yml}: where to listen. */
public final class SourcesFile {
  private static final Pace PACE =
      new Pace(Duration.ofMinutes(10), Duration.ofSeconds(3), Duration.ofSeconds(20), 5 << 20);
  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "title",
          "text",
          "link",
          "author",
          "publishedAt",
          "reads",
          "likes",
          "comments",
          "reposts",
          "place",
          "heat");
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "name",
          "kind",
          "platform",
          "address",
          "headers",
          "items",
          "fields",
          "paging",
          "links",
          "maxLinks",
          "posts",
          "select",
          "folder");
  private static final List<String> KINDS = List.of("feed", "json", "html", "sitemap", "inbox");

  private final Path workspace;

  private SourcesFile(Path workspace) {
    this.workspace = workspace;
  }

  /**
   * The sources of a workspace, disabled ones included, in the order of the file.
   *
   * @throws Problems with every fault of the file
   */
  public static List<Source> read(Path workspace) {
    return YamlFile.read(workspace.resolve("sources.yml"), new SourcesFile(workspace)::sources);
  }

  /** What the defaults block says, for entries that say nothing. */
  private record Defaults(
      Pace pace,
      Authority authority,
      ChannelClass channel,
      ZoneId zone,
      String legal,
      Map<String, String> headers) {}

  private List<Source> sources(Section top) {
    Defaults defaults =
        top.section("defaults")
            .map(SourcesFile::defaults)
            .orElse(
                new Defaults(
                    PACE,
                    Authority.SELF_MEDIA,
                    ChannelClass.ORDINARY,
                    ZoneId.of("Asia/Shanghai"),
                    "",
                    Map.of()));
    List<Source> sources = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (Section entry : top.sections("sources")) {
      String id = entry.text("id").orElse("");
      Integer earlier = lines.putIfAbsent(id, entry.line());
      if (earlier != null && !id.isEmpty()) {
        entry.report("id", id + " stands on line " + earlier + " already", "choose another id");
      }
      source(entry, defaults).ifPresent(sources::add);
      entry.finish();
    }
    return sources;
  }

  private static Defaults defaults(Section section) {
    Defaults defaults =
        new Defaults(
            pace(section, PACE),
            section.word("authority", Authority.class, Authority.SELF_MEDIA),
            section.word("channel", ChannelClass.class, ChannelClass.ORDINARY),
            section.zone("zone", ZoneId.of("Asia/Shanghai")),
            section.text("legal").orElse(""),
            section.map("headers"));
    section.finish();
    return defaults;
  }

  private static Pace pace(Section section, Pace base) {
    Pace pace =
        new Pace(
            section.duration("every", base.every()),
            section.duration("hostInterval", base.hostInterval()),
            section.duration("timeout", base.timeout()),
            section.bytes("maxBytes", base.maxBytes()));
    if (pace.every().compareTo(Duration.ofSeconds(1)) < 0) {
      section.report("every", "is under a second", "write 30s or more");
    }
    return pace;
  }

  private Optional<Source> source(Section entry, Defaults defaults) {
    SourceProfile p = profile(entry, defaults);
    String kind = entry.required("kind");
    return switch (kind) {
      case "feed" -> address(entry).map(uri -> new FeedSource(p, uri));
      case "json" -> json(entry, p);
      case "html" -> html(entry, p);
      case "sitemap" ->
          address(entry).map(uri -> new SitemapSource(p, uri, maxLinks(entry), select(entry)));
      case "inbox" ->
          Optional.of(new InboxSource(p, workspace.resolve(entry.text("folder").orElse("inbox"))));
      default -> {
        if (!kind.isEmpty()) {
          entry.report("kind", kind + " is unknown", Spelling.advice(kind, KINDS));
        }
        entry.know(KEYS);
        yield Optional.empty();
      }
    };
  }

  /** A profile with a stand-in for a faulty id, so that the other faults are found too. */
  private static SourceProfile profile(Section entry, Defaults defaults) {
    String id = entry.required("id");
    if (!SourceId.isValid(id)) {
      if (!id.isEmpty()) {
        entry.report("id", id + " is not an id", "use 2 to 40 of a-z, 0-9 and -");
      }
    }
    Map<String, String> headers = new LinkedHashMap<>(defaults.headers());
    headers.putAll(entry.map("headers"));
    headers.keySet().stream()
        .filter(name -> name.equalsIgnoreCase("cookie") || name.equalsIgnoreCase("authorization"))
        .forEach(name -> entry.report("headers", name + " is not sent", "logins are not bypassed"));
    return new SourceProfile(
        new SourceId(SourceId.isValid(id) ? id : "faulty"),
        entry.text("name").orElse(id),
        entry.text("platform").orElse("other"),
        entry.word("authority", Authority.class, defaults.authority()),
        entry.word("channel", ChannelClass.class, defaults.channel()),
        pace(entry, defaults.pace()),
        entry.zone("zone", defaults.zone()),
        headers,
        entry.text("legal").orElse(defaults.legal()),
        entry.flag("privateNetworks", false),
        entry.flag("enabled", true));
  }

  private static Optional<URI> address(Section entry) {
    String text = entry.required("address");
    return text.isEmpty() ? Optional.empty() : web(entry, text);
  }

  private static Optional<URI> web(Section entry, String text) {
    String plain = text.replaceAll("\\{(page|cursor)}", "0");
    try {
      URI uri = URI.create(plain);
      if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")) {
        return Optional.of(uri);
      }
    } catch (IllegalArgumentException e) {
      entry.report("address", "is not an address: " + text, "write https://host/path");
      return Optional.empty();
    }
    entry.report("address", "is not a web address: " + text, "begin with http:// or https://");
    return Optional.empty();
  }

  private static Optional<Source> json(Section entry, SourceProfile profile) {
    Optional<URI> address = address(entry);
    String items = entry.required("items");
    Map<String, String> paths = entry.map("fields");
    checkFields(entry, "fields", paths.keySet());
    if (!paths.containsKey("title") && !paths.containsKey("text")) {
      entry.report("fields", "name neither title nor text", "add title: $.…");
    }
    Map<String, List<String>> fields = new LinkedHashMap<>();
    paths.forEach((field, path) -> fields.put(field, alternatives(path)));
    Paging paging = paging(entry);
    String template = entry.text("address").orElse("");
    return address.map(uri -> new JsonSource(profile, template, items, fields, paging));
  }

  private static List<String> alternatives(String path) {
    return Arrays.stream(path.split("\\s\\|\\s")).map(String::strip).toList();
  }

  private static Optional<Source> html(Section entry, SourceProfile profile) {
    Optional<URI> address = address(entry);
    Optional<String> links = entry.text("links");
    Optional<String> posts = entry.text("posts");
    int most = maxLinks(entry);
    Map<String, String> select = select(entry);
    Paging paging = paging(entry);
    String template = entry.text("address").orElse("");
    return address.map(
        uri -> new HtmlSource(profile, template, links, most, posts, select, paging));
  }

  private static int maxLinks(Section entry) {
    return entry.number("maxLinks", 30, 1, 1000);
  }

  private static Map<String, String> select(Section entry) {
    Map<String, String> select = entry.map("select");
    checkFields(entry, "select", select.keySet());
    return select;
  }

  private static void checkFields(Section entry, String key, Set<String> names) {
    for (String name : names) {
      if (!FIELDS.contains(name)) {
        entry.report(key, "has no field " + name, Spelling.advice(name, FIELDS));
      }
    }
  }

  private static Paging paging(Section entry) {
    Optional<Section> section = entry.section("paging");
    if (section.isEmpty()) {
      return new Paging.Single();
    }
    Section paging = section.get();
    int pages = paging.number("pages", 3, 1, 100);
    int from = paging.number("from", 1, 0, 1000);
    Optional<String> next = paging.text("next");
    String mark = next.isPresent() ? "{cursor}" : "{page}";
    if (!entry.text("address").orElse("").contains(mark)) {
      entry.report("address", "has no place for paging", "put " + mark + " into it");
    }
    paging.finish();
    return next.<Paging>map(path -> new Paging.Cursor(path, pages))
        .orElseGet(() -> new Paging.Numbered(from, pages));
  }
}
