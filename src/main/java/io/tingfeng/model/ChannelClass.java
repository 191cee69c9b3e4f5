package io.tingfeng.model;

/**
 * Ordinary and major complaint channels (一般、重大): mail or a forum, against consumer bodies and
 * media.
 */
public enum ChannelClass {
  ORDINARY,
  MAJOR
}
