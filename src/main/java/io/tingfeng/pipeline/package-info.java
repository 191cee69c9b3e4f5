/** Intake and Watch, the two flows; replay and drills run the same two classes on another clock. */
@NullMarked
package io.tingfeng.pipeline;

import org.jspecify.annotations.NullMarked;
