package io.tingfeng.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.model.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DoorTest {
  private final Memory memory = new Memory();

  @AfterEach
  void close() {
    memory.close();
  }

  private SignIn signIn(String name, String password) {
    return memory.door.signIn(name, password, "10.0.0.1", "a browser");
  }

  @Test
  void theSetupTokenMakesOneAdministratorAndThenNothingMore() {
    String token = memory.door.setupToken().orElseThrow();

    assertThat(memory.door.setUp("wrong", "lin", "林溪", Memory.PASSWORD, "10.0.0.1", ""))
        .isInstanceOf(SignIn.Refused.class);
    assertThat(memory.door.setUp(token, "lin", "林溪", Memory.PASSWORD, "10.0.0.1", ""))
        .isInstanceOf(SignIn.Entered.class);
    assertThat(memory.people.account("lin").orElseThrow().role()).isEqualTo(Role.ADMIN);
    assertThat(memory.door.setupToken()).isEmpty();
    assertThat(memory.door.setUp(token, "two", "", Memory.PASSWORD, "10.0.0.1", ""))
        .isInstanceOf(SignIn.Refused.class);
    assertThat(memory.people.accounts()).hasSize(1);
  }

  @Test
  void aSessionHoldsWhileItIsUsedAndEndsByItselfAndByHand() {
    memory.roster.add("-", "zhou", "周岚", Role.OFFICER, Memory.PASSWORD);
    String secret = ((SignIn.Entered) signIn("zhou", Memory.PASSWORD)).secret();

    assertThat(memory.door.session(secret).orElseThrow().may(Right.ANSWER)).isTrue();
    assertThat(memory.door.session(secret + "x")).isEmpty();
    memory.pass(Duration.ofHours(11));
    assertThat(memory.door.session(secret)).isPresent();
    memory.pass(Duration.ofHours(11));
    assertThat(memory.door.session(secret)).as("its use was noted").isPresent();
    memory.pass(Duration.ofHours(13));
    assertThat(memory.door.session(secret)).isEmpty();

    String second = ((SignIn.Entered) signIn("zhou", Memory.PASSWORD)).secret();
    memory.door.signOutEverywhere(memory.door.session(second).orElseThrow(), "zhou");
    assertThat(memory.door.session(second)).isEmpty();
  }

  @Test
  void whoIsShutOutIsOutAtOnce() {
    memory.roster.add("-", "boss", "", Role.ADMIN, Memory.PASSWORD);
    memory.roster.add("-", "zhou", "", Role.OFFICER, Memory.PASSWORD);
    String secret = ((SignIn.Entered) signIn("zhou", Memory.PASSWORD)).secret();
    String token = memory.roster.token("boss", "zhou", "script", Set.of(Right.READ));

    memory.roster.change("boss", "zhou", Role.OFFICER, java.util.List.of(), false);

    assertThat(memory.door.session(secret)).isEmpty();
    assertThat(memory.door.token(token)).isEmpty();
    assertThat(signIn("zhou", Memory.PASSWORD)).isInstanceOf(SignIn.Refused.class);
  }

  @Test
  void guessingIsSlowedDownByNameAndByAddress() {
    memory.roster.add("-", "zhou", "", Role.OFFICER, Memory.PASSWORD);
    for (int i = 0; i < 5; i++) {
      assertThat(signIn("zhou", "guess " + i)).isInstanceOf(SignIn.Refused.class);
    }

    assertThat(signIn("zhou", Memory.PASSWORD)).isInstanceOf(SignIn.Braked.class);
    assertThat(memory.door.signIn("zhou", Memory.PASSWORD, "10.9.9.9", ""))
        .as("from elsewhere, because the name is braked")
        .isInstanceOf(SignIn.Braked.class);
    memory.pass(Duration.ofSeconds(3));
    assertThat(signIn("zhou", Memory.PASSWORD)).isInstanceOf(SignIn.Entered.class);
  }

  @Test
  void everyPassageIsNoted() {
    memory.roster.add("boss", "zhou", "", Role.OFFICER, Memory.PASSWORD);
    signIn("zhou", "wrong");
    signIn("zhou", Memory.PASSWORD);

    assertThat(
            memory.audit.deeds(
                new TimeWindow(Instant.EPOCH, memory.instant().plusSeconds(1)), "", "", 10))
        .extracting(Deed::act)
        .containsExactly("sign-in", "sign-in-refused", "account-added");
  }
}
