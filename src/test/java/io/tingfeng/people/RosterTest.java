package io.tingfeng.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingfeng.model.BrandId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest {
  private final Memory memory = new Memory();

  @AfterEach
  void close() {
    memory.close();
  }

  @Test
  void passwordsAreKeptAsArgon2idHashesWithTheirOwnSalt() {
    String one = Passwords.hash(Memory.PASSWORD);

    assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(Passwords.hash(Memory.PASSWORD)).isNotEqualTo(one);
    assertThat(Passwords.fits(Memory.PASSWORD, Optional.of(one))).isTrue();
    assertThat(Passwords.fits("another password", Optional.of(one))).isFalse();
    assertThat(Passwords.fits(Memory.PASSWORD, Optional.empty())).isFalse();
    assertThat(Passwords.fits("x".repeat(10_000), Optional.of(one))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Upper", "a b", "../x", "-x", "名字", "a\nb"})
  void namesThatAreNoneAreRefused(String name) {
    assertThatThrownBy(() -> memory.roster.add("-", name, "", Role.VIEWER, Memory.PASSWORD))
        .isInstanceOf(PeopleFault.class);
  }

  @Test
  void aNameIsTakenOnceAndAPasswordIsNotShort() {
    memory.roster.add("-", "zhou", "", Role.VIEWER, Memory.PASSWORD);

    assertThatThrownBy(() -> memory.roster.add("-", "zhou", "", Role.ADMIN, Memory.PASSWORD))
        .hasMessageContaining("zhou");
    assertThatThrownBy(() -> memory.roster.add("-", "lin", "", Role.ADMIN, "short"))
        .hasMessageContaining("10");
  }

  @Test
  void theLastAdministratorStaysOne() {
    memory.roster.add("-", "boss", "", Role.ADMIN, Memory.PASSWORD);

    assertThatThrownBy(() -> memory.roster.change("boss", "boss", Role.VIEWER, List.of(), true))
        .isInstanceOf(PeopleFault.class);
    assertThatThrownBy(() -> memory.roster.change("boss", "boss", Role.ADMIN, List.of(), false))
        .isInstanceOf(PeopleFault.class);
    memory.roster.add("-", "two", "", Role.ADMIN, Memory.PASSWORD);
    memory.roster.change("two", "boss", Role.VIEWER, List.of(new BrandId("tea")), true);
    Account boss = memory.people.account("boss").orElseThrow();
    assertThat(boss.sees(new BrandId("tea"))).isTrue();
    assertThat(boss.sees(new BrandId("car"))).isFalse();
  }

  @Test
  void aTokenMayNoMoreThanItsAccountAndCanBeWithdrawn() {
    memory.roster.add("-", "zhou", "", Role.VIEWER, Memory.PASSWORD);

    assertThatThrownBy(() -> memory.roster.token("-", "zhou", "x", Set.of(Right.ADMINISTER)))
        .isInstanceOf(PeopleFault.class);
    String secret = memory.roster.token("-", "zhou", "x", Set.of(Right.READ));
    assertThat(secret).startsWith("tf_");
    ApiToken token = memory.roster.tokens("zhou").getFirst();
    assertThat(token.hash()).doesNotContain(secret);
    assertThat(memory.door.token(secret).orElseThrow().may(Right.JUDGE)).isFalse();
    assertThat(memory.roster.withdraw("-", "somebody-else", token.id())).isFalse();
    assertThat(memory.roster.withdraw("-", "zhou", token.id())).isTrue();
    assertThat(memory.door.token(secret)).isEmpty();
  }
}
