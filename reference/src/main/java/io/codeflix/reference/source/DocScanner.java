package io.codeflix.reference.source;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks one source file and notes what is said about each type in it. */
final class DocScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final DocTrees docs;
    private final String packageName;
    private final Map<String, TypeDoc> found;
    private final Deque<String> names = new ArrayDeque<>();
    private final Deque<Map<String, String>> methods = new ArrayDeque<>();

    DocScanner(JavacTask task, CompilationUnitTree unit, Map<String, TypeDoc> found) {
        this.docs = DocTrees.instance(task);
        this.packageName = String.valueOf(unit.getPackageName());
        this.found = found;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
        names.addLast(type.getSimpleName().toString());
        methods.addLast(new HashMap<>());
        super.visitClass(type, nothing);
        var comment = comment();
        found.put(
                packageName + "." + String.join(".", names),
                new TypeDoc(text(comment), params(comment), methods.removeLast()));
        names.removeLast();
        return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        var said = text(comment());
        if (!said.isEmpty() && !methods.isEmpty()) {
            methods.getLast().put(method.getName().toString(), said);
        }
        return super.visitMethod(method, nothing);
    }

    private @Nullable DocCommentTree comment() {
        return docs.getDocCommentTree(getCurrentPath());
    }

    private static String text(@Nullable DocCommentTree comment) {
        return comment == null ? "" : plain(comment.getFullBody());
    }

    private static Map<String, String> params(@Nullable DocCommentTree comment) {
        var params = new HashMap<String, String>();
        if (comment != null) {
            for (DocTree tag : comment.getBlockTags()) {
                if (tag instanceof ParamTree param) {
                    params.put(param.getName().toString(), plain(param.getDescription()));
                }
            }
        }
        return params;
    }

    /** Markdown for people: code in back-ticks, links by their names, in one line. */
    private static String plain(List<? extends DocTree> body) {
        var text = new StringBuilder();
        for (DocTree part : body) {
            text.append(
                    switch (part) {
                        case com.sun.source.doctree.LiteralTree literal -> "`" + literal.getBody() + "`";
                        case com.sun.source.doctree.LinkTree link ->
                            link.getLabel().isEmpty()
                                    ? "`" + link.getReference().getSignature() + "`"
                                    : plain(link.getLabel());
                        default -> part.toString();
                    });
        }
        return text.toString().replaceAll("\\s+", " ").strip();
    }
}
