package vn.bangvang.intake.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.intake.Field;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;

/** The post that a row names by its code, by its title, or by both. */
final class PostReader {

    private final List<Post> posts;
    private final @Nullable PostId postForAll;

    PostReader(List<Post> posts, @Nullable PostId postForAll) {
        this.posts = List.copyOf(posts);
        this.postForAll = postForAll;
    }

    @Nullable
    PostId read(RowCells cells, Findings findings) {
        if (!cells.has(Field.POST)) {
            return postForAll;
        }
        Integer column = cells.column(Field.POST);
        String text = cells.text(Field.POST);
        if (text.isEmpty()) {
            if (postForAll == null) {
                findings.refused(column, "postMissing", codes(posts));
            }
            return postForAll;
        }
        String words = " " + Cleaning.folded(text) + " ";
        List<Post> found = posts.stream()
                .filter(post -> words.contains(" " + Cleaning.folded(post.data().code()) + " "))
                .toList();
        if (found.isEmpty()) {
            found = posts.stream()
                    .filter(post ->
                            words.strip().equals(Cleaning.folded(post.data().title())))
                    .toList();
        }
        if (found.isEmpty()) {
            found = posts.stream()
                    .filter(post ->
                            words.contains(" " + Cleaning.folded(post.data().title()) + " "))
                    .toList();
        }
        if (found.size() == 1) {
            return found.getFirst().id();
        }
        if (found.isEmpty()) {
            findings.refused(column, "postUnknown", text, codes(posts));
        } else {
            findings.refused(column, "postAmbiguous", text, codes(found));
        }
        return null;
    }

    private static String codes(List<Post> posts) {
        return posts.stream().map(post -> post.data().code()).collect(Collectors.joining(", "));
    }
}
