import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/**
 * Gives the classes of a jar today's class-file version and the stack maps that it asks for; their code stays as it is.
 * Picocli is compiled for Java 5, and the JVM keeps no class older than Java 6 in its start-up cache. The script runs this, with the jar on the class path, before it makes the cache.
 */
final class ClassFilesForTheCache {

    private final ClassFile classFiles = ClassFile.of(
            StackMapsOption.GENERATE_STACK_MAPS,
            ConstantPoolSharingOption.NEW_POOL,
            ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(
                            ClassFilesForTheCache.class.getClassLoader())
                    .orElse(ClassHierarchyResolver.defaultResolver())));

    public static void main(String... args) throws IOException {
        var jar = Path.of(args[0]);
        var fresh = jar.resolveSibling(jar.getFileName() + "." + ProcessHandle.current().pid());
        try {
            new ClassFilesForTheCache().copy(jar, fresh);
            Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private void copy(Path jar, Path fresh) throws IOException {
        try (var in = new JarFile(jar.toFile());
                var out = new JarOutputStream(Files.newOutputStream(fresh))) {
            for (var entry : Collections.list(in.entries())) {
                var bytes = in.getInputStream(entry).readAllBytes();
                var copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                out.write(isOurs(entry.getName()) ? modern(bytes) : bytes);
                out.closeEntry();
            }
        }
    }

    private static boolean isOurs(String name) {
        return name.endsWith(".class") && !name.endsWith("module-info.class");
    }

    private byte[] modern(byte[] bytes) {
        var model = classFiles.parse(bytes);
        ClassTransform version = ClassTransform.endHandler(
                        builder -> builder.withVersion(ClassFile.latestMajorVersion(), 0))
                .andThen(ClassTransform.dropping(ClassFileVersion.class::isInstance));
        // copied as they are, bodies would keep their lack of stack maps
        return classFiles.transformClass(
                model, version.andThen(ClassTransform.transformingMethodBodies(CodeBuilder::with)));
    }
}
