/** What plain pages share: templates, words, style, dates as people type them and how often somebody may ask. */
@NullMarked
@NamedInterface("kit")
package vn.bangvang.site.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
