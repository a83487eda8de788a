/** Exemptions and certificates in the database. */
@NullMarked
package vn.bangvang.exemption.internal;

import org.jspecify.annotations.NullMarked;
