package io.tingfeng.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;

/** Gives the many ways in which a call can break their names. */
final class WireFaults {
  private static final long LONG_HEADERS = 250_000;

  private WireFaults() {}

  /**
   * What an exception of a call means.
   *
   * @param read the bytes that the call read before
   */
  static FetchOutcome outcome(IOException thrown, Limits limits, long read) {
    Optional<WireException> ours = ours(thrown);
    if (ours.isPresent()) {
      Cause why = ours.get().why();
      String reason = String.valueOf(ours.get().getMessage());
      return why == Cause.PRIVATE_ADDRESS
          ? new FetchOutcome.Refused(reason, why)
          : new FetchOutcome.Failed(reason, why);
    }
    Cause cause = cause(thrown, read);
    return new FetchOutcome.Failed(words(cause, limits), cause);
  }

  /** OkHttp tries one address after the other and hangs the later faults onto the first. */
  private static Optional<WireException> ours(IOException thrown) {
    Deque<Throwable> open = new ArrayDeque<>(List.of(thrown));
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    while (!open.isEmpty()) {
      Throwable next = open.poll();
      if (next instanceof WireException found) {
        return Optional.of(found);
      }
      if (seen.add(next)) {
        Optional.ofNullable(next.getCause()).ifPresent(open::add);
        open.addAll(List.of(next.getSuppressed()));
      }
    }
    return Optional.empty();
  }

  private static Cause cause(IOException thrown, long read) {
    if (isOverlong(thrown, read)) {
      return Cause.PROTOCOL;
    }
    return switch (thrown) {
      case UnknownHostException e -> Cause.UNKNOWN_HOST;
      case InterruptedIOException e ->
          Thread.currentThread().isInterrupted() ? Cause.INTERRUPTED : Cause.TIMEOUT;
      case SSLException e -> Cause.TLS;
      case ConnectException e -> Cause.UNREACHABLE;
      case NoRouteToHostException e -> Cause.UNREACHABLE;
      case PortUnreachableException e -> Cause.UNREACHABLE;
      case SocketException e -> Cause.RESET;
      case EOFException e -> Cause.CUT_SHORT;
      case ZipException e -> Cause.ENCODING;
      default -> byWords(thrown);
    };
  }

  /** OkHttp's bound on headers shows as an end of the stream, far from its beginning. */
  private static boolean isOverlong(IOException thrown, long read) {
    return read >= LONG_HEADERS
        && String.valueOf(thrown.getMessage()).startsWith("unexpected end of stream on");
  }

  /** Neither OkHttp nor the Brotli decoder has types for these. */
  private static Cause byWords(IOException thrown) {
    String message = String.valueOf(thrown.getMessage());
    if (message.startsWith("unexpected end of stream")
        || thrown.getCause() instanceof EOFException) {
      return Cause.CUT_SHORT;
    }
    if (message.equals("Canceled")) {
      return Cause.INTERRUPTED;
    }
    return message.contains("rotli") ? Cause.ENCODING : Cause.PROTOCOL;
  }

  private static String words(Cause cause, Limits limits) {
    return switch (cause) {
      case UNKNOWN_HOST -> "the name of the host is unknown";
      case TIMEOUT -> "no whole answer within " + limits.time().toMillis() + " ms";
      case INTERRUPTED -> "the program is going down";
      case TLS -> "no trustworthy TLS connection";
      case UNREACHABLE -> "nobody listens there";
      case RESET -> "the host broke the connection off";
      case CUT_SHORT -> "the answer ends before its end";
      case ENCODING -> "the compression is broken";
      default -> "the answer is not proper HTTP";
    };
  }
}
