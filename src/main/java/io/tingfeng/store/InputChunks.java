package io.tingfeng.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jdbi.v3.core.Handle;

/**
 * Long lists in pieces that are named by their content: readings a minute apart share nearly all of
 * what they were made of, and it is kept once.
 */
final class InputChunks {
  /** A piece's last use need not be known to the minute. */
  private static final Duration TOUCH = Duration.ofDays(1);

  private static final int HASH_BYTES = 10;

  private InputChunks() {}

  /**
   * Keeps a list, cut wherever the key of its items changes; gives back the names of the pieces.
   */
  static <T> List<String> save(
      Handle handle, List<T> items, Function<T, Object> key, Instant usedAt) {
    Map<String, byte[]> pieces = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= items.size(); i++) {
      if (i == items.size() || !key.apply(items.get(i)).equals(key.apply(items.get(from)))) {
        byte[] json = Documents.write(items.subList(from, i)).getBytes(StandardCharsets.UTF_8);
        names.add(HexFormat.of().formatHex(sha256(json), 0, HASH_BYTES));
        pieces.put(names.getLast(), json);
        from = i;
      }
    }
    pieces.keySet().removeAll(known(handle, names, usedAt));
    pieces.forEach((name, json) -> insert(handle, name, json, usedAt));
    return names;
  }

  /** Those that are there and were used lately. */
  private static List<String> known(Handle handle, List<String> names, Instant usedAt) {
    return names.isEmpty()
        ? List.of()
        : handle
            .createQuery("select hash from input_chunk where used_at > :at and hash in (<names>)")
            .bind("at", usedAt.minus(TOUCH))
            .bindList("names", names)
            .mapTo(String.class)
            .list();
  }

  private static void insert(Handle handle, String name, byte[] json, Instant usedAt) {
    handle
        .createUpdate(
            """
            insert into input_chunk values (:hash, :at, :body)
            on conflict (hash) do update set used_at = excluded.used_at
            """)
        .bind("hash", name)
        .bind("at", usedAt)
        .bind("body", deflated(json))
        .execute();
  }

  /**
   * The list that was kept in pieces.
   *
   * @throws StoreException when a piece is missing
   */
  static <T> List<T> load(Handle handle, List<String> names, TypeReference<List<T>> type) {
    List<T> items = new ArrayList<>();
    for (String name : names) {
      byte[] body =
          handle
              .createQuery("select body from input_chunk where hash = :hash")
              .bind("hash", name)
              .mapTo(byte[].class)
              .one();
      items.addAll(Documents.read(inflated(body), type));
    }
    return items;
  }

  /** Forgets pieces that no reading after a time was made of. */
  static void forgetBefore(Handle handle, Instant time) {
    handle
        .createUpdate("delete from input_chunk where used_at < :time")
        .bind("time", time.minus(TOUCH))
        .execute();
  }

  /** Forgets the pieces that hold one of some words; gives back their names. */
  static List<String> forgetHolding(Handle handle, Collection<String> words) {
    List<String> gone = new ArrayList<>();
    for (String name : handle.createQuery("select hash from input_chunk").mapTo(String.class)) {
      byte[] body =
          handle
              .createQuery("select body from input_chunk where hash = :hash")
              .bind("hash", name)
              .mapTo(byte[].class)
              .one();
      if (words.stream().anyMatch(inflated(body)::contains)) {
        gone.add(name);
      }
    }
    gone.forEach(
        name ->
            handle
                .createUpdate("delete from input_chunk where hash = :hash")
                .bind("hash", name)
                .execute());
    return gone;
  }

  private static byte[] deflated(byte[] json) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out =
        new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
      out.write(json);
    } catch (IOException e) {
      throw new AssertionError("memory takes whatever is written", e);
    }
    return bytes.toByteArray();
  }

  private static String inflated(byte[] body) {
    try (InflaterInputStream in = new InflaterInputStream(new java.io.ByteArrayInputStream(body))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw StoreException.of("inputs of a reading in the database", e);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
