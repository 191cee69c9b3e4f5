package io.tingfeng.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns bytes of the web into text, whatever they claim to be. */
public final class TextDecoder {
  private static final Pattern NAMED =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern XML =
      Pattern.compile("<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([\\w.:-]{2,40})[\"']");
  private static final int HEAD = 4_096;
  private static final int SAMPLE = 65_536;

  /** Bytes of a cut last character are no reason to doubt a charset. */
  private static final int LONGEST_CHARACTER = 4;

  /** What a Chinese page without a true label is written in. */
  private static final List<Charset> USUAL =
      List.of(Charset.forName("GB18030"), Charset.forName("Big5-HKSCS"), StandardCharsets.UTF_8);

  private TextDecoder() {}

  /**
   * The text of a document.
   *
   * @param charset what decoded it
   */
  public record Decoded(String text, Charset charset) {}

  /**
   * Decodes a document by BOM, strict UTF-8, header, meta and statistics, in that order. A named
   * charset must convince: what comes out as characters that nobody writes gives way to a later
   * candidate. Never fails.
   *
   * @param contentType the content type as the host named it
   */
  public static Decoded decode(byte[] bytes, Optional<String> contentType) {
    Optional<Decoded> marked = byMark(bytes);
    if (marked.isPresent()) {
      return marked.get();
    }
    // The machine decodes UTF-8 much faster than anything can be asked about it.
    Decoded utf8 = decoded(bytes, 0, StandardCharsets.UTF_8);
    if (utf8.text().indexOf('\ufffd') < 0 || isUtf8(bytes)) {
      return utf8;
    }
    return decoded(bytes, 0, chosen(bytes, contentType));
  }

  /** The first charset that convinces, else the first without broken characters, else the best. */
  private static Charset chosen(byte[] bytes, Optional<String> contentType) {
    Set<Charset> candidates = named(bytes, contentType);
    for (Charset charset : candidates) {
      if (plausibility(bytes, charset).isConvincing()) {
        return charset;
      }
    }
    // Statistics cost more than all the rest: they are asked when the labels fail.
    guess(bytes).ifPresent(candidates::add);
    candidates.addAll(USUAL);
    return best(bytes, candidates);
  }

  private static Plausibility plausibility(byte[] bytes, Charset charset) {
    return Plausibility.of(new String(bytes, 0, Math.min(SAMPLE, bytes.length), charset));
  }

  private static Charset best(byte[] bytes, Set<Charset> candidates) {
    Charset whole = null;
    Charset best = StandardCharsets.UTF_8;
    double fewest = Double.MAX_VALUE;
    for (Charset charset : candidates) {
      Plausibility plausibility = plausibility(bytes, charset);
      if (plausibility.isConvincing()) {
        return charset;
      }
      if (whole == null && plausibility.broken() <= 1) {
        whole = charset;
      }
      if (plausibility.broken() < fewest) {
        best = charset;
        fewest = plausibility.broken();
      }
    }
    return whole == null ? best : whole;
  }

  private static Optional<Decoded> byMark(byte[] bytes) {
    if (starts(bytes, 0xef, 0xbb, 0xbf)) {
      return Optional.of(decoded(bytes, 3, StandardCharsets.UTF_8));
    }
    if (starts(bytes, 0xfe, 0xff)) {
      return Optional.of(decoded(bytes, 2, StandardCharsets.UTF_16BE));
    }
    if (starts(bytes, 0xff, 0xfe)) {
      return Optional.of(decoded(bytes, 2, StandardCharsets.UTF_16LE));
    }
    // Without a mark, UTF-16 shows itself by the zero bytes of its markup.
    if (bytes.length >= 4 && bytes[0] == 0 && bytes[1] == '<') {
      return Optional.of(decoded(bytes, 0, StandardCharsets.UTF_16BE));
    }
    if (bytes.length >= 4 && bytes[0] == '<' && bytes[1] == 0) {
      return Optional.of(decoded(bytes, 0, StandardCharsets.UTF_16LE));
    }
    return Optional.empty();
  }

  private static Decoded decoded(byte[] bytes, int from, Charset charset) {
    return new Decoded(new String(bytes, from, bytes.length - from, charset), charset);
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Strict, but a cut in the middle of the last character is forgiven. */
  private static boolean isUtf8(byte[] bytes) {
    for (int cut = 0; cut < LONGEST_CHARACTER && cut <= bytes.length; cut++) {
      try {
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut));
        return true;
      } catch (CharacterCodingException e) {
        if (bytes.length < 64) {
          return false;
        }
      }
    }
    return false;
  }

  /** What header, XML declaration and meta name, in that order. */
  private static Set<Charset> named(byte[] bytes, Optional<String> contentType) {
    Set<Charset> named = new LinkedHashSet<>();
    contentType.flatMap(type -> named(NAMED, type)).ifPresent(named::add);
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    named(XML, head).ifPresent(named::add);
    named(NAMED, head).ifPresent(named::add);
    return named;
  }

  private static Optional<Charset> named(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? charset(matcher.group(1)) : Optional.empty();
  }

  /** What pages call gb2312 or gbk is read as GB18030, which holds both. */
  private static Optional<Charset> charset(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    if (plain.startsWith("gb") || plain.equals("x-gbk") || plain.equals("chinese")) {
      return Optional.of(Charset.forName("GB18030"));
    }
    if (plain.startsWith("big5")) {
      return Optional.of(Charset.forName("Big5-HKSCS"));
    }
    try {
      return Optional.of(Charset.forName(plain));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> guess(byte[] bytes) {
    byte[] sample = bytes.length <= SAMPLE ? bytes : java.util.Arrays.copyOf(bytes, SAMPLE);
    CharsetMatch match = detector(sample).detect();
    return match == null ? Optional.empty() : charset(match.getName());
  }

  /** Tags are plain letters in every charset and would drown the signs of the text. */
  private static CharsetDetector detector(byte[] sample) {
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    detector.setText(sample);
    return detector;
  }
}
