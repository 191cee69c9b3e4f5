/** Shows the product at work: a small invented town, five of its days, told in about a minute. */
@NullMarked
package io.tingfeng.demo;

import org.jspecify.annotations.NullMarked;
