package viewtest;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;

/** Where screen tests begin; outside the product's package, or its address would clash with the product's home. */
@Route("")
public class BlankPage extends Div {}
