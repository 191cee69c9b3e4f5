package io.tingfeng.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.InvalidJsonException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import io.tingfeng.model.JsonSource;
import io.tingfeng.model.Page;
import io.tingfeng.model.Post;
import io.tingfeng.text.TextDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads the posts of a JSON interface by the paths of its source. */
final class JsonList {
  private static final int MOST_ITEMS = 1_000;
  private static final Pattern PADDED =
      Pattern.compile(
          "\\s*(?:/\\*.*?\\*/)?\\s*[\\w$.\\[\\]]{1,80}\\s*\\((.*)\\)\\s*;?\\s*", Pattern.DOTALL);
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "\\s*(?:var|let|const)?\\s*[\\w$.]{1,80}\\s*=\\s*([\\[{].*?)\\s*;?\\s*", Pattern.DOTALL);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final Configuration PATHS =
      Configuration.builder()
          .jsonProvider(new JacksonJsonNodeJsonProvider())
          .mappingProvider(new JacksonMappingProvider())
          .options(Option.SUPPRESS_EXCEPTIONS)
          .build();

  private final JsonSource source;
  private final PostDraft draft;
  private final Page page;

  JsonList(JsonSource source, Page page) {
    this.source = source;
    this.page = page;
    this.draft = new PostDraft(source.profile(), page);
  }

  Extraction read() {
    String text = TextDecoder.decode(page.body(), page.contentType()).text().strip();
    Optional<DocumentContext> answer = parse(text);
    if (answer.isEmpty()) {
      return new Extraction.Unreadable(text.startsWith("<") ? "html-answer" : "broken-json");
    }
    JsonNode items = answer.get().read(source.items());
    if (items == null || !items.isArray()) {
      return new Extraction.Unreadable("no-items: nothing stands at " + source.items());
    }
    return posts(items, answer.get());
  }

  private Extraction posts(JsonNode items, DocumentContext answer) {
    List<Post> posts = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    int number = 0;
    for (JsonNode item : items) {
      number++;
      if (number > MOST_ITEMS) {
        faults.add("items after " + MOST_ITEMS + " are left out");
        break;
      }
      Optional<Post> post = draft.post(fields(item));
      post.ifPresentOrElse(posts::add, faultOf(number, faults));
    }
    return new Extraction.Posts(
        posts,
        List.of(),
        NextPage.after(
            source.paging(), source.address(), page.address(), path -> cursor(answer, path)),
        faults);
  }

  private static Runnable faultOf(int number, List<String> faults) {
    return () -> faults.add("item " + number + " has neither title nor text");
  }

  private static Optional<DocumentContext> parse(String text) {
    for (String candidate : List.of(text, unwrapped(PADDED, text), unwrapped(ASSIGNED, text))) {
      if (candidate.startsWith("{") || candidate.startsWith("[")) {
        try {
          return Optional.of(JsonPath.using(PATHS).parse(candidate));
        } catch (InvalidJsonException e) {
          // The next reading may fit.
        }
      }
    }
    return Optional.empty();
  }

  private static String unwrapped(Pattern wrapper, String text) {
    Matcher matcher = wrapper.matcher(text);
    return matcher.matches() ? matcher.group(1).strip() : "";
  }

  private static Optional<String> cursor(DocumentContext answer, String path) {
    JsonNode value = answer.read(path);
    return value == null ? Optional.empty() : some(value);
  }

  private Map<String, String> fields(JsonNode item) {
    DocumentContext context = JsonPath.using(PATHS).parse(item);
    Map<String, String> fields = new HashMap<>();
    source
        .fields()
        .forEach(
            (field, paths) ->
                paths.stream()
                    .filter(path -> path.startsWith("$"))
                    .flatMap(path -> value(context, path).stream())
                    .findFirst()
                    .ifPresent(value -> fields.put(field, value)));
    source.fields().getOrDefault("link", List.of()).stream()
        .filter(path -> !path.startsWith("$") && !fields.containsKey("link"))
        .flatMap(template -> filled(template, fields).stream())
        .findFirst()
        .ifPresent(link -> fields.put("link", link));
    return fields;
  }

  private static Optional<String> value(DocumentContext item, String path) {
    try {
      JsonNode value = item.read(path);
      return value == null ? Optional.empty() : some(value);
    } catch (JsonPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> some(JsonNode value) {
    String text =
        value.isArray()
            ? StreamSupport.stream(value.spliterator(), false)
                .filter(part -> part.isValueNode() && !part.isNull())
                .map(JsonNode::asText)
                .collect(Collectors.joining("\n"))
            : value.isValueNode() && !value.isNull() ? value.asText() : "";
    return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
  }

  /** A link template whose braces name other fields; nothing when one of them is missing. */
  private static Optional<String> filled(String template, Map<String, String> fields) {
    Matcher matcher = PLACEHOLDER.matcher(template);
    StringBuilder link = new StringBuilder();
    while (matcher.find()) {
      String value = fields.get(matcher.group(1));
      if (value == null) {
        return Optional.empty();
      }
      matcher.appendReplacement(
          link,
          Matcher.quoteReplacement(
              java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8)));
    }
    matcher.appendTail(link);
    return Optional.of(link.toString());
  }
}
