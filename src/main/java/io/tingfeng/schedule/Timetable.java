package io.tingfeng.schedule;

import static org.quartz.JobBuilder.newJob;
import static org.quartz.SimpleScheduleBuilder.simpleSchedule;
import static org.quartz.TriggerBuilder.newTrigger;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;

/**
 * Runs duties again and again under Quartz. What is due is always read from a store and never from
 * the hour that a trigger fires at, so that a late tick makes up and loses nothing.
 */
public final class Timetable implements AutoCloseable {
  private static final String DUTIES = "duties";

  private final Scheduler scheduler;
  private final Map<String, Runnable> works = new ConcurrentHashMap<>();

  /**
   * A timetable that has not begun.
   *
   * @param threads how many duties run at once at most
   * @param failures told of every duty that threw
   */
  public Timetable(int threads, BiConsumer<String, Throwable> failures) {
    try {
      scheduler = new StdSchedulerFactory(properties(threads)).getScheduler();
      scheduler.setJobFactory(
          (bundle, owner) -> {
            String name = bundle.getJobDetail().getKey().getName();
            return new GuardedJob(name, works.getOrDefault(name, () -> {}), failures);
          });
    } catch (SchedulerException e) {
      throw new ScheduleException("Quartz cannot be set up", e);
    }
  }

  private static Properties properties(int threads) {
    Properties properties = new Properties();
    properties.setProperty("org.quartz.scheduler.instanceName", "tingfeng-" + System.nanoTime());
    properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    properties.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
    properties.setProperty("org.quartz.threadPool.threadCount", String.valueOf(threads));
    properties.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
    properties.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
    return properties;
  }

  /** Adds a duty, or replaces the one of its name; it runs at once and then every period. */
  public void every(Duration period, String name, Runnable work) {
    boolean isNew = works.put(name, work) == null;
    if (!isNew) {
      return;
    }
    try {
      scheduler.scheduleJob(
          newJob(GuardedJob.class).withIdentity(name, DUTIES).build(),
          newTrigger()
              .withIdentity(name, DUTIES)
              .withSchedule(
                  simpleSchedule()
                      .withIntervalInMilliseconds(period.toMillis())
                      .repeatForever()
                      .withMisfireHandlingInstructionNextWithExistingCount())
              .build());
    } catch (SchedulerException e) {
      throw new ScheduleException("the duty " + name + " cannot be scheduled", e);
    }
  }

  /** Ends a duty; a run that is under way ends by itself. */
  public void remove(String name) {
    works.remove(name);
    try {
      scheduler.deleteJob(new JobKey(name, DUTIES));
    } catch (SchedulerException e) {
      throw new ScheduleException("the duty " + name + " cannot be ended", e);
    }
  }

  /** The names of all duties. */
  public Set<String> names() {
    return Set.copyOf(works.keySet());
  }

  /** Begins. */
  public void start() {
    try {
      scheduler.start();
    } catch (SchedulerException e) {
      throw new ScheduleException("Quartz cannot start", e);
    }
  }

  /** Ends, after the duties that are under way. */
  @Override
  public void close() {
    try {
      scheduler.shutdown(true);
    } catch (SchedulerException e) {
      throw new ScheduleException("Quartz cannot stop", e);
    }
  }
}
