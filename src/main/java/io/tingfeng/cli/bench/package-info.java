/**
 * Measures the program: generates workspaces of any size and times the questions that people ask.
 */
@NullMarked
package io.tingfeng.cli.bench;

import org.jspecify.annotations.NullMarked;
