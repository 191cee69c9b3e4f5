package io.tingfeng.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BoundedDnsTest {

  @Test
  void aNameServiceThatHangsIsNotWaitedFor() {
    CountDownLatch never = new CountDownLatch(1);
    try (BoundedDns dns =
        new BoundedDns(
            name -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                throw new UnknownHostException(name);
              }
              return List.of();
            },
            Duration.ofMillis(50))) {
      assertThatThrownBy(() -> dns.lookup("slow.example"))
          .isInstanceOf(UnknownHostException.class)
          .hasMessageContaining("no answer of the name service for slow.example");
    }
  }

  @Test
  void aFloodOfAddressesIsCut() throws UnknownHostException {
    InetAddress address = InetAddress.getByName("93.184.216.34");
    try (BoundedDns dns =
        new BoundedDns(name -> Collections.nCopies(5000, address), Duration.ofSeconds(5))) {
      assertThat(dns.lookup("many.example")).hasSize(8);
    }
  }

  @Test
  void aClosedOneKnowsNoHost() {
    BoundedDns dns = new BoundedDns(name -> List.of(), Duration.ofSeconds(5));
    dns.close();

    assertThatThrownBy(() -> dns.lookup("any.example")).isInstanceOf(UnknownHostException.class);
  }
}
