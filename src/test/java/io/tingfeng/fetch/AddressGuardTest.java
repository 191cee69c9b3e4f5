package io.tingfeng.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressGuardTest {

  @ParameterizedTest
  @CsvSource({
    "93.184.216.34, true, true",
    "9.255.255.255, true, true",
    "11.0.0.0, true, true",
    "100.63.255.255, true, true",
    "100.128.0.0, true, true",
    "172.15.255.255, true, true",
    "172.32.0.0, true, true",
    "192.167.255.255, true, true",
    "223.255.255.255, true, true",
    "240e:1::1, true, true",
    "2400:3200::1, true, true",
    "2001:4860:4860::8888, true, true",
    "127.0.0.1, false, true",
    "10.0.0.0, false, true",
    "10.255.255.255, false, true",
    "172.16.0.0, false, true",
    "172.31.255.255, false, true",
    "192.168.255.255, false, true",
    "::1, false, true",
    "fd12:3456::1, false, true",
    "::ffff:10.1.2.3, false, true",
    "0.0.0.0, false, false",
    "100.100.100.200, false, false",
    "169.254.169.254, false, false",
    "168.63.129.16, false, false",
    "224.0.0.1, false, false",
    "255.255.255.255, false, false",
    "::, false, false",
    "::7f00:1, false, false",
    "fe80::1, false, false",
    "64:ff9b::a9fe:a9fe, false, false",
    "2002:a9fe:a9fe::1, false, false",
    "2001:db8::1, false, false",
    "2001:1ff:ffff::1, false, false",
    "ff02::1, false, false",
    "4000::1, false, false",
  })
  void publicIsOpenToAllPrivateToTheLenientAndNowhereToNobody(
      String address, boolean strict, boolean lenient) throws UnknownHostException {
    InetAddress parsed = InetAddress.getByName(address);

    assertThat(AddressGuard.strict().allows(parsed)).isEqualTo(strict);
    assertThat(AddressGuard.lenient().allows(parsed)).isEqualTo(lenient);
  }
}
