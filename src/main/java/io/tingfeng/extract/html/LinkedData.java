package io.tingfeng.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The few values that JSON-LD is asked for. Its scripts are often broken JSON, so that they are
 * searched and not parsed.
 */
final class LinkedData {
  private static final Pattern NAME =
      Pattern.compile("\"name\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){1,80})\"");
  private static final int LONGEST_VALUE = 4_000;

  private LinkedData() {}

  /** The first value of a key that is a plain string. */
  static Optional<String> value(List<String> scripts, String key) {
    for (String script : scripts) {
      int at = valueStart(script, key, 0);
      if (at >= 0 && script.charAt(at) == '"') {
        return Optional.of(string(script, at));
      }
    }
    return Optional.empty();
  }

  /** Names of the authors: a string, an object with a name, or a list of these. */
  static List<String> authors(List<String> scripts) {
    for (String script : scripts) {
      int at = valueStart(script, "author", 0);
      if (at < 0) {
        continue;
      }
      List<String> names = new ArrayList<>();
      if (script.charAt(at) == '"') {
        names.add(string(script, at));
      } else {
        String value = balanced(script, at);
        Matcher matcher = NAME.matcher(value);
        while (matcher.find()) {
          names.add(unescape(matcher.group(1)));
        }
      }
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  static boolean hasType(List<String> scripts, String... types) {
    for (String script : scripts) {
      for (String type : types) {
        if (script.contains('"' + type + '"')) {
          return true;
        }
      }
    }
    return false;
  }

  private static int valueStart(String script, String key, int from) {
    String quoted = '"' + key + '"';
    int at = script.indexOf(quoted, from);
    if (at < 0) {
      return -1;
    }
    at += quoted.length();
    while (at < script.length() && (script.charAt(at) <= ' ' || script.charAt(at) == ':')) {
      at++;
    }
    return at < script.length() ? at : -1;
  }

  private static String string(String script, int quote) {
    int end = quote + 1;
    while (end < script.length() && script.charAt(end) != '"') {
      end += script.charAt(end) == '\\' ? 2 : 1;
    }
    return unescape(script.substring(quote + 1, Math.min(end, script.length())));
  }

  /** The list or object that begins here, as far as its brackets match. */
  private static String balanced(String script, int start) {
    int depth = 0;
    boolean quoted = false;
    int end = Math.min(script.length(), start + LONGEST_VALUE);
    for (int i = start; i < end; i++) {
      char c = script.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '{' || c == '[')) {
        depth++;
      } else if (!quoted && (c == '}' || c == ']') && --depth <= 0) {
        return script.substring(start, i + 1);
      }
    }
    return script.substring(start, end);
  }

  static String unescape(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        plain.append(c);
        continue;
      }
      char next = text.charAt(++i);
      if (next == 'u'
          && i + 4 < text.length()
          && text.substring(i + 1, i + 5).matches("[0-9a-fA-F]{4}")) {
        plain.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
        i += 4;
      } else {
        plain.append(next == 'n' || next == 't' || next == 'r' ? ' ' : next);
      }
    }
    return plain.toString();
  }
}
