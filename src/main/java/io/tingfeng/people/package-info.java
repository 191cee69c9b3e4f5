/** Who uses the program and what each may do: accounts, roles, sessions, tokens, audit log. */
@NullMarked
package io.tingfeng.people;

import org.jspecify.annotations.NullMarked;
