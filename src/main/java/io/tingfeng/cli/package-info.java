/** One class per command of {@code tingfeng}; each is handed what it needs. */
@NullMarked
package io.tingfeng.cli;

import org.jspecify.annotations.NullMarked;
