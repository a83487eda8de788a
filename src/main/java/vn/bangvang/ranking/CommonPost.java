package vn.bangvang.ranking;

import vn.bangvang.round.PostId;

/**
 * A post that is recruited in common with others.
 *
 * @param code as candidates wrote it into their wishes
 * @param quota how many may be placed here
 */
public record CommonPost(PostId post, String code, int quota) {

    public CommonPost {
        if (quota < 0) {
            throw new IllegalArgumentException("quota");
        }
    }
}
