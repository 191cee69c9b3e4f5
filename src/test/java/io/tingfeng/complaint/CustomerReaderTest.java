package io.tingfeng.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tingfeng.complaint.Customer.Cause;
import io.tingfeng.complaint.Customer.Want;
import io.tingfeng.model.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomerReaderTest {
  @TempDir Path folder;

  private final CustomerReader reader = CustomerReader.load(Path.of("lexicons"));

  @Test
  void aCustomerSaysWhatTheyWantAndWhy() {
    Customer customer = reader.read("修了三回又坏了，客服已读不回，要求退款并道歉");

    assertThat(customer.wants()).containsExactlyInAnyOrder(Want.SUBSTANCE, Want.RESPECT);
    assertThat(customer.causes()).containsExactlyInAnyOrder(Cause.AGAIN, Cause.DISRESPECT);
    assertThat(customer.behaviour()).contains(Behaviour.OUTSPOKEN);
    assertThat(customer.signs()).extracting(Customer.Sign::term).contains("退款", "道歉", "已读不回");
  }

  @Test
  void theGravestBehaviourCounts() {
    assertThat(reader.read("气死我了，已经打了12315，大家别买").behaviour()).contains(Behaviour.CAMPAIGNING);
    assertThat(reader.read("再也不来了").behaviour()).contains(Behaviour.WITHDRAWN);
    assertThat(reader.read("今天下雨").behaviour()).isEmpty();
    assertThat(Behaviour.ANGRY.advice()).contains("先处理心情");
  }

  @Test
  void allFaultsOfTheFileComeAtOnce() throws IOException {
    Files.writeString(
        folder.resolve("customer-signs.txt"),
        "act-mad\t疯\nact-angry\nact-angry\t滚\nact-angry\t滚\n");

    Problems problems = catchThrowableOfType(Problems.class, () -> CustomerReader.load(folder));

    assertThat(problems.all()).hasSize(3);
  }

  @Test
  void theTreeNamesATypeFromTheTopDown() throws IOException {
    ComplaintTree tree = ComplaintTree.load(Path.of("lexicons"));

    assertThat(tree.path("product-quality")).isEqualTo("服务类 › 产品质量");
    assertThat(tree.path("unheard-of")).isEqualTo("unheard-of");
    Files.writeString(folder.resolve("complaint-tree.txt"), "a\tb\t甲\na\t\t乙\nc\n");
    Problems problems = catchThrowableOfType(Problems.class, () -> ComplaintTree.load(folder));
    assertThat(problems.all()).hasSize(3);
  }

  @Test
  void everyComplaintTypeHangsOnTheTree() throws IOException {
    ComplaintTree tree = ComplaintTree.load(Path.of("lexicons"));

    assertThat(Files.readAllLines(Path.of("lexicons/complaint-types.txt")))
        .filteredOn(line -> !line.startsWith("#") && !line.isBlank())
        .allSatisfy(line -> assertThat(tree.type(line.split("\t")[0])).isPresent());
  }
}
