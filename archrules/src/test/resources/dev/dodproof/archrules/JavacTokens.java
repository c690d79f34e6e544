import com.sun.tools.javac.file.JavacFileManager;
import com.sun.tools.javac.parser.Parser;
import com.sun.tools.javac.parser.ParserFactory;
import com.sun.tools.javac.parser.Scanner;
import com.sun.tools.javac.parser.ScannerFactory;
import com.sun.tools.javac.parser.Tokens.TokenKind;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Log;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Prints, for each file in a list, whether javac parses it, its tokens, and its tree. Run as a script. */
class JavacTokens {

  public static void main(String[] arguments) throws Exception {
    StringBuilder out = new StringBuilder();
    for (String file : Files.readAllLines(Path.of(arguments[0]))) {
      print(file, Files.readString(Path.of(file)), out);
    }
    Files.writeString(Path.of(arguments[1]), out);
  }

  private static void print(String file, String text, StringBuilder out) {
    Context context = new Context();
    context.put(Log.errKey, new PrintWriter(new StringWriter()));
    new JavacFileManager(context, true, StandardCharsets.UTF_8);
    Log log = Log.instance(context);
    List<String> tokens = new ArrayList<>();
    String tree = "";
    try {
      Scanner scanner = ScannerFactory.instance(context).newScanner(text, false);
      for (scanner.nextToken(); scanner.token().kind != TokenKind.EOF; scanner.nextToken()) {
        tokens.add(text.substring(scanner.token().pos, scanner.token().endPos));
      }
      Parser parser = ParserFactory.instance(context).newParser(text, false, false, false);
      JCTree.JCCompilationUnit unit = parser.parseCompilationUnit();
      TreeSet<String> imports = new TreeSet<>();
      StringBuilder rest = new StringBuilder();
      unit.toString().lines().forEach(line -> {
        if (line.startsWith("import ")) {
          imports.add(line);
        } else if (!line.isBlank()) {
          rest.append(line).append('\n');
        }
      });
      tree = imports + "\n" + rest;
    } catch (RuntimeException | AssertionError crash) {
      log.nerrors++;
    }
    out.append("F ").append(log.nerrors == 0 ? "valid" : "invalid").append(' ').append(file).append('\n');
    tokens.forEach(token -> out.append("T ").append(escaped(token)).append('\n'));
    out.append("D ").append(escaped(tree)).append('\n');
  }

  private static String escaped(String text) {
    return text.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
  }
}
