package io.tingfeng.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tingfeng.complaint.TopicTraining.Known;
import io.tingfeng.complaint.TopicTraining.Learned;
import io.tingfeng.model.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsTest {
  @TempDir private Path folder;

  private static Learned learned() {
    List<Known> texts = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      texts.add(new Known("第" + i + "天了快递还没有送到，物流不动", Set.of("物流")));
      texts.add(new Known("第" + i + "次申请退款又被拒绝，钱不退", Set.of("退款")));
      texts.add(new Known("等了" + i + "天快递没到，想退款也不退", Set.of("物流", "退款")));
    }
    return TopicTraining.learn(texts);
  }

  @Test
  void topicsOfUnseenTextsAreNamedTheLikeliestFirst() {
    Learned learned = learned();

    assertThat(learned.heldOut()).isGreaterThan(0.95);
    assertThat(learned.topics().of("物流三天不动，快递在哪")).first().extracting("name").isEqualTo("物流");
    assertThat(learned.topics().of("快递没到，退款也不退")).extracting("name").contains("物流", "退款");
  }

  @Test
  void theSameTextsGiveTheSameFileAndTheFileTheSameAnswers() throws IOException {
    Topics topics = learned().topics();
    TopicFile.write(topics, folder);
    byte[] first = Files.readAllBytes(folder.resolve(TopicFile.NAME));
    TopicFile.write(learned().topics(), folder);

    assertThat(Files.readAllBytes(folder.resolve(TopicFile.NAME))).isEqualTo(first);
    Topics read = TopicFile.read(folder).orElseThrow();
    for (String text : List.of("快递没到", "钱不退", "今天天气好", "")) {
      assertThat(read.of(text)).extracting("name").isEqualTo(names(topics, text));
    }
  }

  @Test
  void withoutAFileThereAreNoTopicsAndABrokenOneIsTold() throws IOException {
    assertThat(TopicFile.read(folder)).isEmpty();
    Files.writeString(folder.resolve(TopicFile.NAME), "no gzip");

    Problems fault = catchThrowableOfType(Problems.class, () -> TopicFile.read(folder));
    assertThat(fault.getMessage()).contains("topics.tsv.gz").contains("train it again");
  }

  @Test
  void theOneATextIsAboutIsASign() {
    assertThat(Topics.masked("苇汀退款难，苇汀不退", "苇汀")).isEqualTo("\ue000退款难，\ue000不退");
    assertThat(Topics.masked("退款难", "")).isEqualTo("退款难");
  }

  private static List<Object> names(Topics topics, String text) {
    return topics.of(text).stream().map(topic -> (Object) topic.name()).toList();
  }
}
