package io.tingfeng.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingfeng.model.Authority;
import io.tingfeng.model.ChannelClass;
import io.tingfeng.model.Engagement;
import io.tingfeng.model.Outlet;
import io.tingfeng.model.Post;
import io.tingfeng.model.PostId;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.Standing;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcPrivacyStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscretionTest {
  private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
  private static final Outlet FORUM = outlet(Authority.USER);
  private static final Outlet PAPER = outlet(Authority.MARKET);

  @TempDir private Path folder;
  private final Database database = Database.inMemory();
  private final JdbcPrivacyStore store = new JdbcPrivacyStore(database);
  private final Discretion discretion = new Discretion(IdentityKey.of("one"), store);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aPrivateAuthorBecomesAPseudonymThatStaysTheSame() {
    String first = author("小王爱吃茶", FORUM);

    assertThat(first).startsWith("网友").hasSize(12).isNotEqualTo(author("小李", FORUM));
    assertThat(author("小王爱吃茶", FORUM)).isEqualTo(first);
    assertThat(author(first, FORUM)).as("a pseudonym has no pseudonym").isEqualTo(first);
    assertThat(new Pseudonyms(IdentityKey.of("two")).of("小王爱吃茶")).isNotEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"澜州市市场监管局", "北湾晚报", "苇汀茶饮官方", "栎川汽车股份有限公司", "澜州消防"})
  void organisationsKeepTheirNames(String name) {
    assertThat(author(name, FORUM)).isEqualTo(name);
  }

  @Test
  void bylinesOfNewsroomsAreInClear() {
    assertThat(author("王小明", PAPER)).isEqualTo("王小明");
    assertThat(of(post("王小明", "正文"), PAPER).sealed()).isEmpty();
  }

  @Test
  void theClearFormIsUnderSealAndEveryLookIsLogged() {
    Discretion.Discreet discreet = of(post("小王爱吃茶", "打我电话13812345678"), FORUM);
    discretion.keep(discreet.sealed().stream().toList());

    assertThat(discreet.post().text()).isEqualTo("打我电话[手机号]");
    assertThat(discreet.sealed().orElseThrow().body()).doesNotContain("138", "小王");
    ClearForm clear =
        discretion.reveal(discreet.post().id().key(), "ops", "回访客户", NOON).orElseThrow();
    assertThat(clear)
        .isEqualTo(
            new ClearForm(Optional.of("小王爱吃茶"), Optional.empty(), Optional.of("打我电话13812345678")));
    assertThat(store.log(10))
        .containsExactly(new Act(NOON, Act.Kind.REVEALED, "ops", "forum 1", "回访客户", "shown"));
    assertThatThrownBy(() -> discretion.reveal("forum 1", "ops", " ", NOON))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSealOpensWithItsOwnKeyAndForItsOwnPostAlone() {
    Sealed sealed = of(post("小王", "正文"), FORUM).sealed().orElseThrow();

    assertThat(new Seal(IdentityKey.of("one")).open(sealed)).isPresent();
    assertThat(new Seal(IdentityKey.of("two")).open(sealed)).isEmpty();
    assertThat(new Seal(IdentityKey.of("one")).open(new Sealed("forum 2", NOON, sealed.body())))
        .isEmpty();
  }

  @Test
  void whoOptedOutIsNotKeptUnderAnyOfHisNames() {
    Post post = post("小王", "正文");
    Set<String> author = Set.of(discretion.authorDigest("小王"));
    Set<String> address =
        Set.of(discretion.names().digest(post.address().orElseThrow().toString()));

    assertThat(discretion.of(post, FORUM, author)).isEmpty();
    assertThat(discretion.of(post, FORUM, address)).isEmpty();
    assertThat(discretion.of(post("小李", "正文"), FORUM, author)).isPresent();
    assertThat(discretion.authorDigest(discretion.names().of("小王")))
        .isEqualTo(discretion.authorDigest("小王"));
  }

  @Test
  void aKeyIsMadeOnceAndReadableByItsOwnerAlone() throws IOException {
    Path file = folder.resolve("data/identity.key");
    String first = new Pseudonyms(IdentityKey.load(Optional.empty(), file)).of("小王");

    assertThat(new Pseudonyms(IdentityKey.load(Optional.empty(), file)).of("小王")).isEqualTo(first);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(IdentityKey.load(Optional.empty(), file).toString()).doesNotContain("[0-9a-f]{8}");
    assertThat(new Pseudonyms(IdentityKey.load(Optional.of("own"), file)).of("小王"))
        .isNotEqualTo(first);
  }

  @Test
  void optOutsAndSealsComeAndGo() {
    store.optOut("d1", true, NOON);
    store.optOut("d1", true, NOON);
    store.optOut("d2", true, NOON);
    store.optOut("d1", false, NOON);
    assertThat(store.optOuts()).containsExactly("d2");

    store.keep(List.of(new Sealed("a 1", NOON, "x"), new Sealed("a 2", NOON.plusSeconds(9), "y")));
    store.keep(List.of(new Sealed("a 1", NOON, "z")));
    assertThat(store.sealed("a 1").orElseThrow().body()).isEqualTo("z");
    store.forgetBefore(NOON.plusSeconds(1));
    assertThat(store.sealed("a 1")).isEmpty();
    store.forget(List.of("a 2"));
    assertThat(store.sealed("a 2")).isEmpty();
  }

  private String author(String name, Outlet outlet) {
    return of(post(name, "正文"), outlet).post().author().orElseThrow();
  }

  private Discretion.Discreet of(Post post, Outlet outlet) {
    return discretion.of(post, outlet, Set.of()).orElseThrow();
  }

  private static Post post(String author, String text) {
    return new Post(
        new PostId(new SourceId("forum"), "1"),
        Optional.of(URI.create("https://forum.example/t/1")),
        "标题",
        text,
        Optional.of(author),
        Optional.empty(),
        NOON,
        Engagement.UNKNOWN,
        Standing.NONE);
  }

  private static Outlet outlet(Authority authority) {
    return new Outlet("论坛", "forum", authority, ChannelClass.ORDINARY);
  }
}
