/** Exemptions from round 1 and entry-quality certificates. */
@NullMarked
package vn.bangvang.ui.exemption;

import org.jspecify.annotations.NullMarked;
