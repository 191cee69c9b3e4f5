package io.tingfeng.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.model.CrisisLevel;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsoleChannelTest {

  @Test
  void wordsOfTheWebCannotCommandTheTerminal() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ConsoleChannel console =
        new ConsoleChannel(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    Notice notice =
        new Notice(
            "a",
            "苇汀茶饮升橙",
            "标题 \u001b[31m红\u001b[0m\n第二行",
            Optional.empty(),
            CrisisLevel.ORANGE,
            Instant.EPOCH);

    assertThat(console.send(notice, Recipient.console())).isEqualTo(new Delivery.Sent());

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualToNormalizingNewlines("◆  苇汀茶饮升橙\n标题 [31m红[0m\n第二行\n");
  }
}
