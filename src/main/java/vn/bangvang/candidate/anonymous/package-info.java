/** All that marking may know of a candidate: a number and a post, never a name. */
@NullMarked
@NamedInterface("anonymous")
package vn.bangvang.candidate.anonymous;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
