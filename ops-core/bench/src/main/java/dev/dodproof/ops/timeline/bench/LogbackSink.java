package dev.dodproof.ops.timeline.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.FileAppender;
import java.nio.file.Path;

/** Logback's file appender. */
final class LogbackSink implements Sink {

  private final boolean immediateFlush;
  private LoggerContext context;
  private Logger logger;

  LogbackSink(boolean immediateFlush) {
    this.immediateFlush = immediateFlush;
  }

  @Override
  public void open(Path file) {
    context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(Lines.pattern("%msg", "%d{\"yyyy-MM-dd'T'HH:mm:ss.SSS'Z'\", UTC}"));
    encoder.start();
    FileAppender<ILoggingEvent> appender = new FileAppender<>();
    appender.setContext(context);
    appender.setFile(file.toString());
    appender.setImmediateFlush(immediateFlush);
    appender.setEncoder(encoder);
    appender.start();
    logger = context.getLogger("bench");
    logger.setAdditive(false);
    logger.setLevel(Level.INFO);
    logger.addAppender(appender);
  }

  @Override
  public void write() {
    logger.info(Lines.ACTION);
  }

  @Override
  public void close() {
    context.stop();
  }
}
