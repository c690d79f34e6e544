package dev.dodproof.archrules;

import com.tngtech.archunit.core.domain.JavaClass;
import java.net.URI;

/**
 * A compiled class.
 *
 * @param name binary name
 * @param file where its class file lies
 */
record CompiledClass(String name, URI file) {

  static CompiledClass of(JavaClass javaClass) throws UnreadableClassException {
    return new CompiledClass(javaClass.getName(), ClassFiles.uri(javaClass));
  }
}
