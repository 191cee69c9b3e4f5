package io.tingfeng.people;

import java.util.List;

/**
 * A person as a provider of single sign-on vouches for them.
 *
 * @param issuer the provider
 * @param subject the person there; it never changes
 * @param name the value of the claim that names the account, empty without one
 * @param shown the name that others see, empty without one
 * @param groups the values that give the role
 */
record Vouched(String issuer, String subject, String name, String shown, List<String> groups) {
  Vouched {
    groups = List.copyOf(groups);
  }
}
