@NullMarked
package dev.vitaminb.web;

import org.jspecify.annotations.NullMarked;
