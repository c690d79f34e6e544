package dev.dodproof.archrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedLogsTests {

  @TempDir Path folder;

  @Test
  void listsEveryUnboundedAppenderOfLogbackAndNoOther() throws IOException {
    write(
        "logback-spring.xml",
        """
        <configuration>
          <appender name="OUT" class="ch.qos.logback.core.ConsoleAppender"/>
          <appender name="PLAIN" class="ch.qos.logback.core.FileAppender"/>
          <appender name="STILL" class="ch.qos.logback.core.rolling.RollingFileAppender"/>
          <appender name="FOREVER" class="ch.qos.logback.core.rolling.RollingFileAppender">
            <rollingPolicy class="ch.qos.logback.core.rolling.TimeBasedRollingPolicy">
              <fileNamePattern>a.%d.log</fileNamePattern>
            </rollingPolicy>
          </appender>
          <appender name="BOUNDED" class="ch.qos.logback.core.rolling.RollingFileAppender">
            <rollingPolicy class="ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy">
              <maxHistory>7</maxHistory>
            </rollingPolicy>
          </appender>
          <appender name="FIXED" class="ch.qos.logback.core.rolling.RollingFileAppender">
            <rollingPolicy class="ch.qos.logback.core.rolling.FixedWindowRollingPolicy"/>
          </appender>
        </configuration>
        """);

    assertThat(BoundedLogs.inResources(folder))
        .containsExactly(
            "Log configuration logback-spring.xml has the appender 'PLAIN' that writes one file"
                + " without bound; use RollingFileAppender",
            "Log configuration logback-spring.xml has the appender 'STILL' that rolls over by no"
                + " policy; add a rollingPolicy",
            "Log configuration logback-spring.xml has the appender 'FOREVER' that keeps its old"
                + " files for ever; add maxHistory");
  }

  @Test
  void listsEveryUnboundedAppenderOfLog4jAndNoOther() throws IOException {
    write(
        "conf/log4j2.xml",
        """
        <Configuration>
          <Appenders>
            <Console name="out"/>
            <File name="plain" fileName="a.log"/>
            <Appender type="RandomAccessFile" name="strict"/>
            <RollingFile name="still" fileName="a.log"/>
            <RollingFile name="bounded" fileName="a.log">
              <Policies><SizeBasedTriggeringPolicy size="1 MB"/></Policies>
            </RollingFile>
          </Appenders>
          <Loggers><Root><AppenderRef ref="plain"/></Root></Loggers>
        </Configuration>
        """);

    assertThat(BoundedLogs.inResources(folder))
        .containsExactly(
            "Log configuration conf/log4j2.xml has the appender 'plain' that writes one file"
                + " without bound; use RollingFile with a policy",
            "Log configuration conf/log4j2.xml has the appender 'strict' that writes one file"
                + " without bound; use RollingFile with a policy",
            "Log configuration conf/log4j2.xml has the appender 'still' that rolls over by no"
                + " policy; add a SizeBasedTriggeringPolicy");
  }

  @Test
  void demandsALimitForTheFileHandlerOfTheJdk() throws IOException {
    String handlers = "handlers = java.util.logging.FileHandler\n";
    write("a/logging.properties", handlers);
    write("b/logging.properties", handlers + "java.util.logging.FileHandler.limit = 0\n");
    write("c/logging.properties", handlers + "java.util.logging.FileHandler.limit = 1000000\n");
    write("d/logging.properties", "handlers = java.util.logging.ConsoleHandler\n");

    assertThat(BoundedLogs.inResources(folder))
        .containsExactly(
            "Log configuration a/logging.properties has a FileHandler without a limit; set"
                + " java.util.logging.FileHandler.limit",
            "Log configuration b/logging.properties has a FileHandler without a limit; set"
                + " java.util.logging.FileHandler.limit");
  }

  @Test
  void reportsDamagedConfigurationsAndDocumentTypes() throws IOException {
    write("logback.xml", "<configuration><appender>");
    write("logback-test.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><configuration>&b;</configuration>");
    write("logging.properties", "handlers = \\u00zz");

    assertThat(BoundedLogs.inResources(folder))
        .hasSize(3)
        .allMatch(
            text -> text.matches("Log configuration \\S+ cannot be read \\(.+\\); repair it"));
  }

  @Test
  void aLinkMayHideAConfigurationAndIsReported(@TempDir Path elsewhere) throws IOException {
    Files.createSymbolicLink(folder.resolve("conf"), elsewhere);
    Files.createSymbolicLink(folder.resolve("logback.xml"), elsewhere.resolve("absent.xml"));

    assertThat(BoundedLogs.inResources(folder))
        .containsExactly(
            "Resource <conf> is no regular file, and may hide a log configuration; expected no"
                + " links; put the file itself there",
            "Resource <logback.xml> is no regular file, and may hide a log configuration; expected"
                + " no links; put the file itself there");
  }

  @Test
  void ignoresOtherFiles() throws IOException {
    write("other.xml", "<configuration><appender class='ch.qos.logback.core.FileAppender'/>");

    assertThat(BoundedLogs.inResources(folder)).isEmpty();
  }

  @Test
  void reportsAMissingFolder() {
    assertThat(BoundedLogs.inResources(folder.resolve("absent")))
        .singleElement()
        .asString()
        .endsWith("absent is missing; name the folder of resources");
  }

  @Test
  void failsByOneCall() throws IOException {
    write(
        "logback.xml",
        "<configuration><appender name='A' class='ch.qos.logback.core.FileAppender'/>"
            + "</configuration>");

    assertThatThrownBy(() -> BoundedLogs.checkResources(folder))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("Rule 'every log file should have a bound' was violated (1 time):");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
