package io.tingfeng.extract.feed;

import io.tingfeng.extract.html.HtmlText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** An element of a feed, found by what its name means and not by its prefix. */
final class FeedElement {
  private final Element element;
  private final boolean inAtom;

  private FeedElement(Element element, boolean inAtom) {
    this.element = element;
    this.inAtom = inAtom;
  }

  /** The root of a feed. Below an Atom root the words of Atom are the feed's own, prefix or not. */
  static FeedElement root(Element element) {
    return new FeedElement(element, element.tag().localName().equalsIgnoreCase("feed"));
  }

  /** The local name in small letters. */
  String name() {
    return element.tag().localName().toLowerCase(Locale.ROOT);
  }

  Vocabulary vocabulary() {
    return Vocabulary.of(element);
  }

  boolean is(Vocabulary vocabulary, String name) {
    if (!element.tag().localName().equalsIgnoreCase(name)) {
      return false;
    }
    Vocabulary own = vocabulary();
    return own == vocabulary || inAtom && own == Vocabulary.ATOM && vocabulary == Vocabulary.FEED;
  }

  /** The children of a name in the feed's own vocabulary. */
  List<FeedElement> children(String name) {
    return children(Vocabulary.FEED, name);
  }

  List<FeedElement> children(Vocabulary vocabulary, String name) {
    List<FeedElement> found = new ArrayList<>();
    for (Element child = element.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      FeedElement candidate = new FeedElement(child, inAtom);
      if (candidate.is(vocabulary, name)) {
        found.add(candidate);
      }
    }
    return found;
  }

  Optional<FeedElement> child(String name) {
    return child(Vocabulary.FEED, name);
  }

  Optional<FeedElement> child(Vocabulary vocabulary, String name) {
    return children(vocabulary, name).stream().findFirst();
  }

  /** The text of the first such child that has any, stripped. */
  Optional<String> childText(Vocabulary vocabulary, String name) {
    return children(vocabulary, name).stream()
        .map(FeedElement::text)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  Optional<String> childText(String name) {
    return childText(Vocabulary.FEED, name);
  }

  /** The outermost elements of a name below this one, in order. */
  List<FeedElement> outermost(String name, int most) {
    List<FeedElement> found = new ArrayList<>();
    Deque<Element> open = new ArrayDeque<>();
    open.push(element);
    while (!open.isEmpty() && found.size() < most) {
      Element next = open.pop();
      FeedElement candidate = new FeedElement(next, inAtom);
      if (next != element && candidate.is(Vocabulary.FEED, name)) {
        found.add(candidate);
        continue;
      }
      for (Element child = next.lastElementChild();
          child != null;
          child = child.previousElementSibling()) {
        open.push(child);
      }
    }
    return found;
  }

  String attribute(String name) {
    return element.attributes().getIgnoreCase(name).strip();
  }

  /** The text with entities and CDATA resolved, stripped. */
  String text() {
    return element.wholeText().strip();
  }

  /** The inner markup when there are elements inside, else the text. */
  String markup() {
    return element.firstElementChild() == null ? text() : element.html().strip();
  }

  /** The text without the markup that may be written into it. */
  String plainText() {
    return HtmlText.plain(markup()).replaceAll("\\s+", " ").strip();
  }

  /** The nearest {@code xml:base} chain, resolved against the feed's own address. */
  Links links(Setting setting) {
    Deque<String> bases = new ArrayDeque<>();
    for (Element e = element; e != null; e = e.parent()) {
      String base = e.attributes().getIgnoreCase("xml:base");
      if (!base.isBlank()) {
        bases.push(base.strip());
      }
    }
    Links links = new Links(setting.address());
    for (String base : bases) {
      links = links.below(base);
    }
    return links;
  }
}
