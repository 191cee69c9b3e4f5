package io.tingfeng.demo;

import io.tingfeng.fetch.Pause;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Where and how the demo plays.
 *
 * @param folder the workspace that it makes
 * @param lexicons the folder of the lexicons to score with
 * @param length how long the five days take when nothing holds the clock back
 * @param rest how long the clock waits while a person reads an alert
 * @param real the present
 * @param pause lets real time pass
 * @param out where it is told
 */
public record Stage(
    Path folder,
    Path lexicons,
    Duration length,
    Duration rest,
    InstantSource real,
    Pause pause,
    PrintWriter out) {}
