package dev.dodproof.ops.timeline.bench;

import java.nio.file.Path;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilder;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilderFactory;
import org.apache.logging.log4j.core.config.builder.impl.BuiltConfiguration;

/** Log4j's file appender. */
final class Log4jSink implements Sink {

  private final boolean immediateFlush;
  private LoggerContext context;
  private Logger logger;

  Log4jSink(boolean immediateFlush) {
    this.immediateFlush = immediateFlush;
  }

  @Override
  public void open(Path file) {
    ConfigurationBuilder<BuiltConfiguration> builder =
        ConfigurationBuilderFactory.newConfigurationBuilder();
    builder.setStatusLevel(Level.ERROR);
    builder.add(
        builder
            .newAppender("file", "File")
            .addAttribute("fileName", file.toString())
            .addAttribute("immediateFlush", immediateFlush)
            .add(
                builder
                    .newLayout("PatternLayout")
                    .addAttribute(
                        "pattern",
                        Lines.pattern("%msg", "%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z'}{UTC}"))));
    builder.add(builder.newRootLogger(Level.INFO).add(builder.newAppenderRef("file")));
    context = new LoggerContext("bench");
    context.start(builder.build());
    logger = context.getLogger("bench");
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
