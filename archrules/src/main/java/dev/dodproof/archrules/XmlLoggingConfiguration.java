package dev.dodproof.archrules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads configurations of Logback and Log4j 2 in XML. */
final class XmlLoggingConfiguration {

  /** Log4j 2 names its appenders by their elements, in any case. */
  private static final Set<String> PLAIN_FILES =
      Set.of("file", "randomaccessfile", "memorymappedfile");

  private static final Set<String> ROLLING_FILES = Set.of("rollingfile", "rollingrandomaccessfile");

  private XmlLoggingConfiguration() {}

  static List<String> violations(String path, Path file) throws NotInspectedException {
    try (InputStream in = Files.newInputStream(file)) {
      DocumentBuilder parser = parser();
      Element root = parser.parse(in).getDocumentElement();
      List<String> violations = new ArrayList<>();
      elements(root)
          .forEach(
              element ->
                  complaint(element)
                      .ifPresent(
                          text ->
                              violations.add(
                                  "Log configuration "
                                      + path
                                      + " has the appender '"
                                      + element.getAttribute("name")
                                      + "' "
                                      + text)));
      return violations;
    } catch (IOException | SAXException | ParserConfigurationException damaged) {
      throw LogConfigurations.unreadable(path, damaged);
    }
  }

  private static DocumentBuilder parser() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    DocumentBuilder parser = factory.newDocumentBuilder();
    // The default one prints.
    parser.setErrorHandler(new DefaultHandler());
    return parser;
  }

  private static Stream<Element> elements(Element root) {
    NodeList all = root.getElementsByTagName("*");
    return IntStream.range(0, all.getLength()).mapToObj(all::item).map(Element.class::cast);
  }

  private static Optional<String> complaint(Element element) {
    String name = element.getTagName().toLowerCase(Locale.ROOT);
    if (!name.equals("appender")) {
      return isInAppenders(element) ? ofLog4j(element, name) : Optional.empty();
    }
    String type = element.getAttribute("class");
    return type.isEmpty()
        ? ofLog4j(element, element.getAttribute("type").toLowerCase(Locale.ROOT))
        : ofLogback(element, type);
  }

  private static boolean isInAppenders(Element element) {
    Node parent = element.getParentNode();
    return parent != null && parent.getNodeName().equalsIgnoreCase("appenders");
  }

  private static Optional<String> ofLog4j(Element element, String type) {
    if (PLAIN_FILES.contains(type)) {
      return Optional.of("that writes one file without bound; use RollingFile with a policy");
    }
    boolean policy =
        elements(element)
            .anyMatch(child -> child.getTagName().toLowerCase(Locale.ROOT).endsWith("policy"));
    return ROLLING_FILES.contains(type) && !policy
        ? Optional.of("that rolls over by no policy; add a SizeBasedTriggeringPolicy")
        : Optional.empty();
  }

  private static Optional<String> ofLogback(Element element, String type) {
    if (type.endsWith(".RollingFileAppender")) {
      return ofRollingPolicy(element);
    }
    return type.equals("ch.qos.logback.core.FileAppender")
        ? Optional.of("that writes one file without bound; use RollingFileAppender")
        : Optional.empty();
  }

  private static Optional<String> ofRollingPolicy(Element element) {
    Optional<Element> policy =
        elements(element)
            .filter(child -> child.getTagName().equalsIgnoreCase("rollingPolicy"))
            .findFirst();
    if (policy.isEmpty()) {
      return Optional.of("that rolls over by no policy; add a rollingPolicy");
    }
    boolean byTime = policy.get().getAttribute("class").contains("TimeBased");
    boolean limited =
        elements(policy.get()).anyMatch(child -> child.getTagName().equalsIgnoreCase("maxHistory"));
    return byTime && !limited
        ? Optional.of("that keeps its old files for ever; add maxHistory")
        : Optional.empty();
  }
}
